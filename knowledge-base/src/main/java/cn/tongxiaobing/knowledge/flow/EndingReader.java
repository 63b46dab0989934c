package cn.tongxiaobing.knowledge.flow;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.flow.Ending.Content;
import cn.tongxiaobing.knowledge.flow.Ending.Headline;
import cn.tongxiaobing.knowledge.flow.Ending.Part;
import cn.tongxiaobing.knowledge.rule.Rules;
import cn.tongxiaobing.knowledge.rule.parameter.YamlNode;
import cn.tongxiaobing.knowledge.rule.parameter.YamlNode.Mapping;
import cn.tongxiaobing.knowledge.rule.parameter.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads an outcome of a flow. */
final class EndingReader {

  private static final String PARTS = "parts: [{title: 接下来, items: [{guide: sign-up#how}]}]";
  private static final String ITEM = "{guide: sign-up#how}，或 {rule: tuition-aid}";
  private static final String ACTION = "actions: [sign-up, {flow: enlistment-process}]";

  private static final List<Ruling> COMPARED =
      List.of(Ruling.NOT_MET, Ruling.TO_CONFIRM, Ruling.MISSING, Ruling.MET);

  private final Source source;
  private final Cards cards;
  private final Rules rules;

  EndingReader(Source source, Cards cards, Rules rules) {
    this.source = source;
    this.cards = cards;
    this.rules = rules;
  }

  Ending read(String id, Mapping outcome) {
    source.checkKeys(outcome, Set.of("headline", "lead", "parts", "actions"));
    List<Part> parts = new ArrayList<>();
    for (Mapping part : source.mappingItems(outcome, "parts", PARTS)) {
      part(part).ifPresent(parts::add);
    }
    if (outcome.get("parts").isEmpty()) {
      source.fault(outcome.line(), "结果 " + id + " 没有内容", PARTS);
    }
    return new Ending(
        id,
        headline(outcome, parts),
        outcome.get("lead").flatMap(this::card),
        parts,
        actions(outcome),
        outcome.line());
  }

  private Headline headline(Mapping outcome, List<Part> parts) {
    if (!(outcome.get("headline").orElse(outcome) instanceof Mapping written)
        || outcome.get("headline").isEmpty()) {
      return new Headline.Fixed(source.needed(outcome, "headline", "您的清单"));
    }
    Map<Tone, String> texts = new EnumMap<>(Tone.class);
    written
        .entries()
        .forEach((key, node) ->
            Tone.ofCode(key)
                .ifPresentOrElse(
                    tone -> texts.put(tone, node.asText()),
                    () -> source.fault(node.line(), "不认识“" + key + "”", tones())));
    String absent =
        Arrays.stream(Tone.values())
            .filter(tone -> texts.getOrDefault(tone, "").isEmpty())
            .map(Tone::code)
            .collect(Collectors.joining("、"));
    if (!absent.isEmpty()) {
      source.fault(written.line(), "headline 里缺 " + absent, tones() + " 各写一句");
    }
    if (parts.stream().noneMatch(Part.Verdicts.class::isInstance)) {
      source.fault(written.line(), "没有逐条的规则，headline 不能分情况", "rules: enlistment");
    }
    return new Headline.ByVerdict(texts);
  }

  private Optional<Part> part(Mapping part) {
    String title = source.needed(part, "title", "接下来");
    if (part.get("rules").isPresent()) {
      source.checkKeys(part, Set.of("title", "rules", "order"));
      return verdicts(title, part);
    }
    if (part.get("stages").isPresent()) {
      source.checkKeys(part, Set.of("title", "here", "stages"));
      return Optional.of(timeline(title, part));
    }
    source.checkKeys(part, Set.of("title", "items"));
    return Optional.of(new Part.Checklist(title, entries(part)));
  }

  private Optional<Part> verdicts(String title, Mapping part) {
    Optional<RuleGroup> group = RuleGroup.ofCode(part.text("rules"));
    if (group.isEmpty()) {
      source.fault(part.lineOf("rules"), "没有叫“" + part.text("rules") + "”的一组规则", groups());
    }
    List<Ruling> order = new ArrayList<>();
    for (YamlNode item :
        source.items(part, "order", "order: [not-met, to-confirm, missing, met]")) {
      Ruling.ofCode(item.asText())
          .ifPresentOrElse(
              order::add, () -> source.fault(item.line(), "不认识“" + item.asText() + "”", "not-met"));
    }
    if (!order.isEmpty() && !order.containsAll(COMPARED)) {
      source.fault(
          part.lineOf("order"), "order 没有写全", "order: [not-met, to-confirm, missing, met]");
    }
    return group.map(g -> new Part.Verdicts(title, g, order));
  }

  private Part timeline(String title, Mapping part) {
    List<Ending.Leg> legs = new ArrayList<>();
    source
        .mappings(part, "stages", "stages: {sign-up: {title: 报名, items: []}}")
        .forEach((id, stage) -> {
          source.checkKeys(stage, Set.of("title", "items"));
          String name = source.needed(stage, "title", "报名");
          legs.add(new Ending.Leg(id, name, entries(stage), stage.line()));
        });
    return new Part.Timeline(
        title, source.needed(part, "here", "where"), legs, part.lineOf("here"));
  }

  private List<Ending.Entry> entries(Mapping part) {
    List<Ending.Entry> entries = new ArrayList<>();
    for (Mapping item : source.mappingItems(part, "items", "items: [" + ITEM + "]")) {
      source.checkKeys(item, Set.of("guide", "rule", "heading", "when"));
      content(item)
          .ifPresent(content ->
              entries.add(
                  new Ending.Entry(item.text("heading"), content, when(item), item.line())));
    }
    if (part.get("items").isEmpty()) {
      source.fault(part.line(), "没有写 items", "items: [" + ITEM + "]");
    }
    return entries;
  }

  private Optional<Content> content(Mapping item) {
    boolean guide = item.get("guide").isPresent();
    if (guide == item.get("rule").isPresent()) {
      source.fault(item.line(), "一项要写一张卡片或一条规则", ITEM);
      return Optional.empty();
    }
    if (guide) {
      return item.get("guide").flatMap(this::card).map(Content.Card::new);
    }
    String rule = item.text("rule");
    if (rules.rule(rule).isEmpty()) {
      source.fault(item.lineOf("rule"), "没有叫“" + rule + "”的规则", "rule: tuition-aid");
      return Optional.empty();
    }
    return Optional.of(new Content.Ruled(rule));
  }

  private Optional<Passage.OfGuide> card(YamlNode node) {
    Optional<Passage.OfGuide> card = cards.find(node.asText());
    if (card.isEmpty()) {
      source.fault(node.line(), "没有“" + node.asText() + "”这张卡片", "sign-up#how");
    }
    return card;
  }

  private Map<String, Set<String>> when(Mapping item) {
    Map<String, Set<String>> when = new HashMap<>();
    if (item.get("when").isEmpty()) {
      return when;
    }
    if (item.get("when").get() instanceof Mapping written) {
      written.entries().forEach((step, node) -> when.put(step, Source.texts(node)));
    } else {
      source.fault(item.lineOf("when"), "when 要写哪一步、哪个回答", "when: {sex: man}");
    }
    return when;
  }

  private List<Action> actions(Mapping outcome) {
    List<Action> actions = new ArrayList<>();
    for (YamlNode item : source.items(outcome, "actions", ACTION)) {
      switch (item) {
        case Scalar scalar when scalar.asText().equals("sign-up") ->
            actions.add(new Action.SignUp());
        case Mapping mapping when mapping.entries().keySet().equals(Set.of("flow")) ->
            actions.add(new Action.ToFlow(mapping.text("flow")));
        default -> source.fault(item.line(), "actions 里有一项看不懂", ACTION);
      }
    }
    return actions;
  }

  private static String tones() {
    return Arrays.stream(Tone.values()).map(Tone::code).collect(Collectors.joining("、"));
  }

  private static String groups() {
    return Arrays.stream(RuleGroup.values()).map(RuleGroup::code).collect(Collectors.joining("、"));
  }
}
