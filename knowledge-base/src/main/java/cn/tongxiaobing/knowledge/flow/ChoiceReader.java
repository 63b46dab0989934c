package cn.tongxiaobing.knowledge.flow;

import cn.tongxiaobing.knowledge.rule.Coded;
import cn.tongxiaobing.knowledge.rule.Entry;
import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.parameter.YamlNode;
import cn.tongxiaobing.knowledge.rule.parameter.YamlNode.Listing;
import cn.tongxiaobing.knowledge.rule.parameter.YamlNode.Mapping;
import cn.tongxiaobing.knowledge.rule.parameter.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what can be chosen in a step. */
final class ChoiceReader {

  private static final String CHOICES = "choices: {man: 男, woman: 女}";
  private static final String YES_OR_NO = "choices: {no: {next: body}}";

  private final Source source;

  ChoiceReader(Source source) {
    this.source = source;
  }

  /** Reads yes and no, to which a word, a hint or a way of their own may be written. */
  List<Choice> yesNo(Mapping step, Optional<Fact<?>> fact) {
    fact.filter(f -> !(f.entry() instanceof Entry.YesNo))
        .ifPresent(
            f -> source.fault(step.lineOf("fact"), "“" + f.label() + "”不能用是、否回答", "ask: choice"));
    Map<String, Mapping> written = new LinkedHashMap<>();
    if (step.get("choices").isPresent()) {
      written.putAll(source.mappings(step, "choices", YES_OR_NO));
    }
    if (!Set.of(Field.YES, Field.NO).containsAll(written.keySet())) {
      source.fault(step.lineOf("choices"), "只有 yes 和 no 可以写", YES_OR_NO);
    }
    return List.of(
        yesNo(Field.YES, "是", "true", fact, written), yesNo(Field.NO, "否", "false", fact, written));
  }

  private Choice yesNo(
      String code,
      String label,
      String value,
      Optional<Fact<?>> fact,
      Map<String, Mapping> written) {
    Map<Fact<?>, String> sets = new LinkedHashMap<>();
    fact.ifPresent(f -> sets.put(f, value));
    Optional<Mapping> more = Optional.ofNullable(written.get(code));
    more.ifPresent(m -> source.checkKeys(m, Set.of("label", "hint", "next")));
    return new Choice(
        code,
        more.map(m -> m.text("label")).filter(t -> !t.isEmpty()).orElse(label),
        more.map(m -> m.text("hint")).orElse(""),
        sets,
        more.flatMap(source::next));
  }

  /** Choices that are facts, each true when chosen. */
  List<Choice> trueOrNot(Mapping step) {
    List<Choice> choices = new ArrayList<>();
    for (Choice choice : choices(step, Optional.empty(), Optional.empty())) {
      Optional<Fact<?>> fact = Fact.of(choice.code()).filter(f -> f.entry() instanceof Entry.YesNo);
      if (fact.isEmpty()) {
        source.fault(
            step.lineOf("choices"), "“" + choice.code() + "”不是可以答是、否的事", "prosecution: 有案子没了结");
        continue;
      }
      choices.add(
          new Choice(
              choice.code(),
              choice.label(),
              choice.hint(),
              Map.of(fact.get(), "true"),
              choice.next()));
    }
    checkNoWays(step, choices);
    return choices;
  }

  /** Reads choices of which one is taken: it is the value of {@code fact}, where there is one. */
  List<Choice> oneOf(Mapping step, Optional<Fact<?>> fact) {
    return choices(step, fact, fact);
  }

  /** Reads choices of which several are taken, together the value of {@code fact}. */
  List<Choice> anyOf(Mapping step, Optional<Fact<?>> fact) {
    List<Choice> choices = choices(step, Optional.empty(), fact);
    if (choices.stream().map(Choice::code).anyMatch(Answers.NONE::equals)) {
      source.fault(step.lineOf("choices"), "“都没有”不用写，总会问到", CHOICES);
    }
    if (choices.stream().anyMatch(choice -> !choice.sets().isEmpty())) {
      source.fault(step.lineOf("choices"), "能选几项的，选项里不写 sets", "ask: facts");
    }
    checkNoWays(step, choices);
    return choices;
  }

  /** Of several choices taken together none can lead a way of its own. */
  private void checkNoWays(Mapping step, List<Choice> choices) {
    if (choices.stream().anyMatch(choice -> choice.next().isPresent())) {
      source.fault(step.lineOf("choices"), "能选几项的，选项里不写 next", "next: 写在这一步");
    }
  }

  /**
   * Reads the choices of a step; of a fact that has its own, they need not be written.
   *
   * @param sets the fact that a choice is the value of
   * @param words the fact whose values the codes are
   */
  private List<Choice> choices(Mapping step, Optional<Fact<?>> sets, Optional<Fact<?>> words) {
    List<Choice> choices = new ArrayList<>();
    switch (step.get("choices").orElse(new YamlNode.Nothing(step.line()))) {
      case Mapping written ->
          written.entries().forEach((code, node) -> choices.add(choice(code, node, sets, words)));
      case Listing listed ->
          listed
              .items()
              .forEach(node ->
                  choices.add(choice(node.asText(), new Scalar(node.line(), ""), sets, words)));
      default ->
          codes(words)
              .forEach(code -> choices.add(choice(code, new Scalar(step.line(), ""), sets, words)));
    }
    if (choices.isEmpty()) {
      source.fault(step.lineOf("choices"), "没有可以选的", CHOICES);
    }
    if (choices.stream().map(Choice::code).distinct().count() < choices.size()) {
      source.fault(step.lineOf("choices"), "同一个选项写了两次", CHOICES);
    }
    return choices;
  }

  private Choice choice(
      String code, YamlNode written, Optional<Fact<?>> setsFact, Optional<Fact<?>> words) {
    if (!code.matches("[a-z0-9-]{1,40}") || code.equals(Answers.UNSURE)) {
      source.fault(written.line(), "“" + code + "”不能做选项的名字", CHOICES);
    }
    words
        .filter(fact -> fact.parse(code).isEmpty())
        .ifPresent(fact ->
            source.fault(
                written.line(),
                "“" + code + "”不是“" + fact.label() + "”的值",
                new Field(fact, false).right()));
    Map<Fact<?>, String> sets = new LinkedHashMap<>();
    setsFact.ifPresent(fact -> sets.put(fact, code));
    if (!(written instanceof Mapping mapping)) {
      String label = label(code, written.asText(), written.line(), words);
      return new Choice(code, label, "", sets, Optional.empty());
    }
    source.checkKeys(mapping, Set.of("label", "hint", "sets", "next"));
    mapping.get("sets").ifPresent(node -> setAll(node, sets));
    return new Choice(
        code,
        label(code, mapping.text("label"), mapping.line(), words),
        mapping.text("hint"),
        sets,
        source.next(mapping));
  }

  private void setAll(YamlNode node, Map<Fact<?>, String> sets) {
    if (node instanceof Mapping written) {
      written.entries().forEach((key, value) -> set(key, value, sets));
    } else {
      source.fault(node.line(), "sets 要写哪件事、是什么", "sets: {education: bachelor}");
    }
  }

  private void set(String key, YamlNode value, Map<Fact<?>, String> sets) {
    Optional<Fact<?>> fact = Fact.of(key);
    if (fact.isEmpty()) {
      source.fault(value.line(), "没有叫“" + key + "”的事", "sets: {education: bachelor}");
      return;
    }
    if (fact.get().parse(value.asText()).isEmpty()) {
      source.fault(
          value.line(),
          "“" + value.asText() + "”不是“" + fact.get().label() + "”的值",
          new Field(fact.get(), false).right());
      return;
    }
    sets.put(fact.get(), value.asText());
  }

  private String label(String code, String written, int line, Optional<Fact<?>> fact) {
    if (!written.isEmpty()) {
      return written;
    }
    Optional<String> own =
        fact.filter(f -> f.entry() instanceof Entry.Choice)
            .flatMap(f ->
                ((Entry.Choice) f.entry())
                    .choices().stream().filter(c -> c.code().equals(code)).findFirst())
            .map(Coded::label);
    if (own.isEmpty()) {
      source.fault(line, "选项 " + code + " 没有写给人看的话", CHOICES);
    }
    return own.orElse(code);
  }

  private static List<String> codes(Optional<Fact<?>> fact) {
    return fact.map(Fact::entry)
        .filter(Entry.Choice.class::isInstance)
        .map(Entry.Choice.class::cast)
        .<List<String>>map(choice -> choice.choices().stream().map(Coded::code).toList())
        .orElse(List.of());
  }
}
