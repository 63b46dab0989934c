package cn.tongxiaobing.knowledge.flow;

import cn.tongxiaobing.knowledge.rule.Entry;
import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.parameter.YamlNode;
import cn.tongxiaobing.knowledge.rule.parameter.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a step that asks. */
final class QuestionReader {

  private static final String KINDS = "choice、any-of、facts、yes-no、date、number、amount、form";
  private static final Set<String> KEYS = Set.of("ask", "title", "hint", "why", "unsure", "next");
  private static final Map<String, Set<String>> MORE =
      Map.of(
          "choice", Set.of("fact", "choices"),
          "any-of", Set.of("fact", "choices"),
          "yes-no", Set.of("fact", "choices"),
          "facts", Set.of("choices"),
          "date", Set.of("fact", "past"),
          "number", Set.of("fact"),
          "amount", Set.of("fact"),
          "form", Set.of("facts", "past"));

  private final Source source;
  private final ChoiceReader choices;

  QuestionReader(Source source) {
    this.source = source;
    this.choices = new ChoiceReader(source);
  }

  Question read(String id, Mapping step) {
    Set<String> allowed = new HashSet<>(KEYS);
    allowed.addAll(MORE.getOrDefault(step.text("ask"), step.entries().keySet()));
    source.checkKeys(step, allowed);
    return new Question(
        id,
        source.needed(step, "title", "您的出生日期？"),
        step.text("hint"),
        step.text("why"),
        ask(step),
        unsure(step),
        source.target(step, "next"),
        step.line());
  }

  private Optional<Question.Unsure> unsure(Mapping step) {
    return step.get("unsure")
        .map(node -> {
          if (!(node instanceof Mapping mapping)) {
            return new Question.Unsure(node.asText(), Optional.empty());
          }
          source.checkKeys(mapping, Set.of("hint", "next"));
          return new Question.Unsure(mapping.text("hint"), source.next(mapping));
        });
  }

  private Ask ask(Mapping step) {
    String kind = step.text("ask");
    return switch (kind) {
      case "choice" -> new Ask.OneOf(choices.oneOf(step, fact(step)));
      case "yes-no" -> new Ask.OneOf(choices.yesNo(step, fact(step)));
      case "any-of" -> {
        Optional<Fact<?>> together = fact(step);
        yield new Ask.AnyOf(choices.anyOf(step, together), together);
      }
      case "facts" -> new Ask.AnyOf(choices.trueOrNot(step), Optional.empty());
      case "date" -> form(step, Entry.Day.class);
      case "number" -> form(step, Entry.Figure.class);
      case "amount" -> form(step, Entry.Amount.class);
      case "form" -> new Ask.Form(fields(step), isPast(step));
      default -> {
        source.fault(step.lineOf("ask"), "不会问“" + kind + "”", "ask: 后面写 " + KINDS + " 之一");
        yield new Ask.OneOf(List.of());
      }
    };
  }

  private Ask form(Mapping step, Class<? extends Entry> kind) {
    Optional<Fact<?>> fact = fact(step);
    if (fact.isEmpty() && step.get("fact").isEmpty()) {
      source.fault(step.line(), "没有写 fact", "fact: birth-date");
    }
    fact.filter(f -> !kind.isInstance(f.entry()))
        .ifPresent(f ->
            source.fault(
                step.lineOf("fact"),
                "“" + f.label() + "”不能用 " + step.text("ask") + " 来问",
                "ask: form，或换一个 fact"));
    return new Ask.Form(fact.<List<Fact<?>>>map(List::of).orElse(List.of()), isPast(step));
  }

  private List<Fact<?>> fields(Mapping step) {
    List<Fact<?>> fields = new ArrayList<>();
    for (YamlNode item : source.items(step, "facts", "facts: [height, weight]")) {
      fact(item).ifPresent(fields::add);
    }
    fields.stream()
        .filter(f -> f.entry() instanceof Entry.Words)
        .forEach(
            f -> source.fault(step.lineOf("facts"), "“" + f.label() + "”不能直接填", "ask: any-of"));
    if (fields.isEmpty()) {
      source.fault(step.lineOf("facts"), "没有写 facts", "facts: [height, weight]");
    }
    return fields;
  }

  private boolean isPast(Mapping step) {
    String past = step.text("past");
    if (!past.isEmpty() && !past.equals("true")) {
      source.fault(step.lineOf("past"), "past 只能写 true", "past: true，或者不写");
    }
    return past.equals("true");
  }

  private Optional<Fact<?>> fact(Mapping step) {
    return step.get("fact").flatMap(this::fact);
  }

  private Optional<Fact<?>> fact(YamlNode node) {
    Optional<Fact<?>> fact = Fact.of(node.asText());
    if (fact.isEmpty()) {
      source.fault(node.line(), "没有叫“" + node.asText() + "”的事", "fact: birth-date");
    }
    return fact;
  }
}
