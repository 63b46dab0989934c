package cn.tongxiaobing.knowledge.flow;

import cn.tongxiaobing.knowledge.rule.Coded;
import cn.tongxiaobing.knowledge.rule.Entry;
import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fact as one field of a page: what is written into it, what is right, and how it reads.
 *
 * @param past whether a day cannot lie in the future
 */
record Field(Fact<?> fact, boolean past) {

  static final String YES = "yes";
  static final String NO = "no";

  private static final Pattern WITH_UNIT = Pattern.compile("(.+)（(.+)）");
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

  /** The person with what is written, when it is right. */
  Optional<Person> put(String written, Person person, LocalDate today) {
    String plain =
        switch (fact.entry()) {
          case Entry.YesNo yesNo ->
              written.equals(YES) ? "true" : written.equals(NO) ? "false" : "";
          default -> written;
        };
    return person.withWritten(fact, plain).filter(told -> isPossible(told, today));
  }

  private boolean isPossible(Person told, LocalDate today) {
    return told.find(fact)
        .filter(LocalDate.class::isInstance)
        .map(LocalDate.class::cast)
        .map(
            day -> !day.isBefore(EARLIEST) && !day.isAfter(LATEST) && !(past && day.isAfter(today)))
        .orElse(true);
  }

  /** What is right, a Chinese sentence. */
  String right() {
    return switch (fact.entry()) {
      case Entry.Choice choice -> name() + "请选一个。";
      case Entry.YesNo yesNo -> name() + "请答是或否。";
      case Entry.Day day -> name() + "请写成 2005-07-01 这样" + (past ? "，不能晚于今天。" : "。");
      case Entry.Figure(int least, int most, boolean whole) ->
          name()
              + "请填 "
              + least
              + "—"
              + most
              + (unit().isEmpty() ? "" : " " + unit())
              + (whole ? " 的整数。" : unit().isEmpty() ? " 的数。" : "。");
      case Entry.Amount amount -> name() + "请填金额（元），如 8000。";
      case Entry.Words words -> name() + "写得不对。";
    };
  }

  /** A value with the name of its field, where several stand together. */
  String named(String words) {
    boolean bare = unit().isEmpty() || words.equals(Question.UNSURE_LABEL);
    return fact.entry() instanceof Entry.Choice ? words : name() + (bare ? "：" : " ") + words;
  }

  /** How what is known of this field reads. */
  String words(Person person) {
    return switch (person.find(fact).map(Object.class::cast).orElse("")) {
      case Coded coded -> coded.label();
      case Boolean yes -> yes ? "是" : "否";
      case LocalDate day ->
          day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
      case BigDecimal number -> withUnit(number.toPlainString());
      case Object other -> withUnit(other.toString());
    };
  }

  /** The fact's label without its unit. */
  private String name() {
    return split().map(m -> m.group(1)).orElse(fact.label());
  }

  /** The unit that a number is in, or empty. */
  private String unit() {
    return split().map(m -> m.group(2)).orElse("");
  }

  private String withUnit(String figure) {
    return unit().isEmpty() ? figure : figure + " " + unit();
  }

  private Optional<Matcher> split() {
    return Optional.of(WITH_UNIT.matcher(fact.label()))
        .filter(m -> fact.entry() instanceof Entry.Figure && m.matches());
  }
}
