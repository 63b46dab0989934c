package cn.tongxiaobing.knowledge.flow;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.flow.Ending.Headline;
import cn.tongxiaobing.knowledge.flow.FlowState.Answered;
import cn.tongxiaobing.knowledge.flow.Result.Item;
import cn.tongxiaobing.knowledge.flow.Result.Part;
import cn.tongxiaobing.knowledge.flow.Result.Stage;
import cn.tongxiaobing.knowledge.flow.Result.Stage.State;
import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import cn.tongxiaobing.knowledge.rule.Rule;
import cn.tongxiaobing.knowledge.rule.Rules;
import cn.tongxiaobing.knowledge.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows an outcome to one person: rules are worked out, entries for others are left out. */
final class Showing {

  private final Person person;
  private final Rules rules;
  private final LocalDate today;
  private final Map<String, List<String>> chosen = new HashMap<>();
  private final List<Item.Finding> compared = new ArrayList<>();

  Showing(Person person, List<Answered> path, Rules rules, LocalDate today) {
    this.person = person;
    this.rules = rules;
    this.today = today;
    path.forEach(a -> chosen.put(a.question().id(), Answers.parts(a.value())));
  }

  Result of(Ending ending) {
    List<Part> parts = new ArrayList<>();
    ending.parts().forEach(part -> shown(part).ifPresent(parts::add));
    Optional<Passage.OfGuide> lead = ending.lead().filter(card -> isKnown(card));
    String line = lead.map(card -> card.section().conclusion()).orElse("");
    return switch (ending.headline()) {
      case Headline.Fixed(String text) -> result(ending, text, line, lead, parts);
      case Headline.ByVerdict(Map<Tone, String> texts) -> {
        Tone tone = Tone.of(verdicts());
        String text = Optional.ofNullable(texts.get(tone)).orElseThrow();
        yield tone == Tone.MET
            ? result(ending, text, line, lead, parts)
            : result(ending, text, reason(tone), Optional.empty(), parts);
      }
    };
  }

  private Result result(
      Ending ending,
      String headline,
      String line,
      Optional<Passage.OfGuide> lead,
      List<Part> parts) {
    Map<Ruling, Integer> counts = new EnumMap<>(Ruling.class);
    verdicts().forEach(verdict -> counts.merge(Ruling.of(verdict), 1, Integer::sum));
    return new Result(ending.id(), headline, line, lead, counts, parts, ending.actions());
  }

  /** The first of the reasons that weigh most, with what it is about. */
  private String reason(Tone tone) {
    return compared.stream()
        .filter(f -> f.outcome() instanceof Verdict verdict && Tone.of(verdict) == tone)
        .findFirst()
        .map(f -> f.heading() + "：" + f.outcome().reason())
        .orElse("");
  }

  private List<Verdict> verdicts() {
    return compared.stream().map(Item.Finding::outcome).map(Verdict.class::cast).toList();
  }

  /** A part with nothing in it for this person is left out. */
  private Optional<Part> shown(Ending.Part part) {
    return switch (part) {
      case Ending.Part.Checklist(String title, List<Ending.Entry> entries) ->
          Optional.of(items(entries))
              .filter(items -> !items.isEmpty())
              .map(items -> new Part.Checklist(title, items));
      case Ending.Part.Verdicts verdicts -> Optional.of(shown(verdicts));
      case Ending.Part.Timeline timeline ->
          Optional.of(new Part.Timeline(timeline.title(), stages(timeline)));
    };
  }

  private Part shown(Ending.Part.Verdicts verdicts) {
    List<Item.Finding> findings =
        verdicts.group().members(rules).stream()
            .map(rule -> finding("", rule))
            .sorted(Comparator.comparingInt(f -> verdicts.order().indexOf(Ruling.of(f.outcome()))))
            .toList();
    compared.addAll(findings);
    return new Part.Checklist(verdicts.title(), new ArrayList<>(findings));
  }

  private List<Stage> stages(Ending.Part.Timeline timeline) {
    String here = chosen.getOrDefault(timeline.here(), List.of("")).getFirst();
    List<Stage> stages = new ArrayList<>();
    boolean reached = timeline.legs().stream().noneMatch(leg -> leg.id().equals(here));
    for (Ending.Leg leg : timeline.legs()) {
      boolean isHere = leg.id().equals(here);
      State state = isHere ? State.HERE : reached ? State.NEXT : State.DONE;
      reached |= isHere;
      stages.add(new Stage(leg.id(), timeline.here(), leg.title(), state, items(leg.entries())));
    }
    return stages;
  }

  private List<Item> items(List<Ending.Entry> entries) {
    return entries.stream().filter(this::isForThisPerson).map(this::item).toList();
  }

  private boolean isForThisPerson(Ending.Entry entry) {
    return isHere(entry.content()) && isAnswered(entry);
  }

  /** A card of another city tells nobody here anything. */
  private boolean isHere(Ending.Content content) {
    return !(content instanceof Ending.Content.Card(Passage.OfGuide card))
        || person.find(Fact.PLACE).orElse(Place.NATION).upward().contains(card.place());
  }

  private boolean isAnswered(Ending.Entry entry) {
    return entry.when().entrySet().stream()
        .allMatch(condition ->
            chosen.getOrDefault(condition.getKey(), List.of()).stream()
                .anyMatch(condition.getValue()::contains));
  }

  private Item item(Ending.Entry entry) {
    return switch (entry.content()) {
      case Ending.Content.Card(Passage.OfGuide card) ->
          new Item.Card(or(entry.heading(), card.title()), card, isKnown(card));
      case Ending.Content.Ruled(String rule) ->
          finding(entry.heading(), rules.rule(rule).orElseThrow());
    };
  }

  private Item.Finding finding(String heading, Rule rule) {
    return new Item.Finding(or(heading, rule.title()), rule, rule.outcome(person, today));
  }

  private boolean isKnown(Passage.OfGuide card) {
    return !today.isBefore(card.from());
  }

  private static String or(String given, String own) {
    return given.isEmpty() ? own : given;
  }
}
