package cn.tongxiaobing.knowledge.flow;

import cn.tongxiaobing.knowledge.flow.Reading.Fault;
import cn.tongxiaobing.knowledge.flow.Reading.Taken;
import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the answer to a question: whether it can be taken, and what it tells of the person. */
final class AnswerReader {

  private final Question question;
  private final Person person;
  private final LocalDate today;

  private AnswerReader(Question question, Person person, LocalDate today) {
    this.question = question;
    this.person = person;
    this.today = today;
  }

  /**
   * Reads an answer.
   *
   * @param value as it is written in an address
   * @param person what is known so far
   */
  static Reading read(Question question, String value, Person person, LocalDate today) {
    AnswerReader reader = new AnswerReader(question, person, today);
    if (value.equals(Answers.UNSURE)) {
      return reader.unsure();
    }
    return switch (question.ask()) {
      case Ask.OneOf oneOf -> reader.oneOf(oneOf, value);
      case Ask.AnyOf anyOf -> reader.anyOf(anyOf, value);
      case Ask.Form form -> reader.form(form, value);
    };
  }

  private Reading unsure() {
    return question
        .unsure()
        .<Reading>map(u -> taken(person, Question.UNSURE_LABEL, u.next()))
        .orElseGet(() -> new Fault("这一题要先答，才能往下走。"));
  }

  private Reading oneOf(Ask.OneOf oneOf, String value) {
    return find(oneOf.choices(), value)
        .<Reading>map(choice -> taken(known(person, choice), choice.label(), choice.next()))
        .orElseGet(() -> new Fault("请从下面选一个。"));
  }

  private Reading anyOf(Ask.AnyOf anyOf, String value) {
    List<String> codes = Answers.parts(value);
    boolean none = codes.contains(Answers.NONE);
    if (none && codes.size() > 1) {
      return new Fault("“" + Ask.AnyOf.NONE_LABEL + "”不能和别的一起选。");
    }
    List<Choice> chosen = new ArrayList<>();
    if (!none) {
      codes.forEach(code -> find(anyOf.choices(), code).ifPresent(chosen::add));
      if (chosen.size() < codes.size() || new HashSet<>(codes).size() < codes.size()) {
        return new Fault("请从下面选，可以选几个。");
      }
    }
    Person told = person;
    for (Choice choice : anyOf.choices()) {
      told = chosen.contains(choice) ? known(told, choice) : unchosen(told, choice);
    }
    if (anyOf.together().isPresent()) {
      told = told.withWritten(anyOf.together().get(), String.join(",", codes)).orElseThrow();
    }
    String words =
        none
            ? Ask.AnyOf.NONE_LABEL
            : chosen.stream().map(Choice::label).collect(Collectors.joining("；"));
    return taken(told, words, Optional.empty());
  }

  /** Of facts that are true or not, those that were not chosen are not. */
  private static Person unchosen(Person person, Choice choice) {
    Person told = person;
    for (Fact<?> fact : choice.sets().keySet()) {
      told = told.withWritten(fact, "false").orElseThrow();
    }
    return told;
  }

  private Reading form(Ask.Form form, String value) {
    List<String> parts = Answers.parts(value);
    if (parts.size() != form.fields().size()) {
      return new Fault("这一页要填 " + form.fields().size() + " 项。");
    }
    Person told = person;
    List<String> words = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Field field = new Field(form.fields().get(i), form.past());
      if (question.unsure().isPresent() && parts.get(i).equals(Answers.UNSURE)) {
        words.add(field.named(Question.UNSURE_LABEL));
        continue;
      }
      Optional<Person> next = field.put(parts.get(i), told, today);
      if (next.isEmpty()) {
        faults.add(field.right());
        continue;
      }
      told = next.get();
      words.add(form.fields().size() == 1 ? field.words(told) : field.named(field.words(told)));
    }
    return faults.isEmpty()
        ? taken(told, String.join("，", words), Optional.empty())
        : new Fault(String.join("", faults));
  }

  private Taken taken(Person told, String words, Optional<Target> next) {
    return new Taken(told, words, next.orElse(question.next()));
  }

  private static Person known(Person person, Choice choice) {
    Person told = person;
    for (var set : choice.sets().entrySet()) {
      told = told.withWritten(set.getKey(), set.getValue()).orElseThrow();
    }
    return told;
  }

  private static Optional<Choice> find(List<Choice> choices, String code) {
    return choices.stream().filter(choice -> choice.code().equals(code)).findFirst();
  }
}
