package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Coded;
import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import cn.tongxiaobing.knowledge.rule.Sex;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everyone whom a text may mean: one for each combination of what its ambiguous mentions may mean,
 * and of the two sexes where none is told.
 *
 * @param dimensions what is open
 * @param people each with the option it takes of each dimension
 */
record Possibilities(List<Dimension> dimensions, List<Possible> people) {

  private static final int MOST = 64;

  /**
   * One thing that is open.
   *
   * @param ask the fact that settles it
   * @param options what it may be
   */
  record Dimension(Fact<?> ask, List<Person> options) {}

  /**
   * One of the people.
   *
   * @param options by dimension, the index of the option
   */
  record Possible(Person person, List<Integer> options) {}

  /** Those that differ in what a rule {@code uses}. */
  static Possibilities of(Mentions mentions, Person certain, Set<Kind> uses, LocalDate today) {
    List<Dimension> dimensions = new ArrayList<>();
    if (certain.find(Fact.SEX).isEmpty() && uses.contains(Kind.SEX)) {
      dimensions.add(
          new Dimension(
              Fact.SEX,
              Stream.of(Sex.values()).map(s -> Person.unknown().with(Fact.SEX, s)).toList()));
    }
    mentions.ambiguous().stream()
        .filter(m -> uses.contains(m.kind()))
        .map(m -> m.meanings().stream().filter(p -> isConsistent(p, certain, today)).toList())
        .filter(options -> !options.isEmpty())
        .forEach(options -> dimensions.add(new Dimension(askOf(options), options)));
    List<Possible> people = List.of(new Possible(certain, List.of()));
    for (Dimension dimension : dimensions) {
      people =
          people.size() * dimension.options().size() > MOST ? people : product(people, dimension);
    }
    int told = people.getFirst().options().size();
    return new Possibilities(dimensions.subList(0, told), people);
  }

  /** How {@code possible} differs from the others, as people read it: 男，18. */
  String label(Possible possible) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < dimensions.size(); i++) {
      Dimension dimension = dimensions.get(i);
      Person option = dimension.options().get(possible.options().get(i));
      words.add(
          differing(dimension.options()).stream()
              .flatMap(f -> option.find(f).map(value -> shown(f, value)).stream())
              .distinct()
              .collect(Collectors.joining("，")));
    }
    return words.stream().filter(w -> !w.isEmpty()).collect(Collectors.joining("，"));
  }

  private static List<Possible> product(List<Possible> people, Dimension dimension) {
    List<Possible> more = new ArrayList<>();
    for (Possible one : people) {
      for (int i = 0; i < dimension.options().size(); i++) {
        List<Integer> options = new ArrayList<>(one.options());
        options.add(i);
        more.add(new Possible(merged(one.person(), dimension.options().get(i)), options));
      }
    }
    return more;
  }

  private static Person merged(Person certain, Person option) {
    Map<Fact<?>, Object> facts = new HashMap<>(option.facts());
    facts.putAll(certain.facts());
    return new Person(facts);
  }

  /** What contradicts a stated fact, or a stated age, is not meant. */
  private static boolean isConsistent(Person option, Person certain, LocalDate today) {
    boolean contradicts =
        option.facts().entrySet().stream()
            .anyMatch(e ->
                certain.facts().containsKey(e.getKey())
                    && !e.getValue().equals(certain.facts().get(e.getKey())));
    return !contradicts
        && option
            .find(Fact.BIRTH_YEAR)
            .flatMap(year -> certain.find(Fact.AGE).map(age -> today.getYear() - year - age))
            .map(more -> more == 0 || more == 1)
            .orElse(true);
  }

  private static Fact<?> askOf(List<Person> options) {
    Fact<?> first =
        differing(options).stream()
            .findFirst()
            .orElseGet(() -> options.getFirst().facts().keySet().iterator().next());
    return first == Fact.AGE || first == Fact.BIRTH_YEAR ? Fact.BIRTH_DATE : first;
  }

  private static List<Fact<?>> differing(List<Person> options) {
    return Fact.all().stream()
        .filter(f -> options.stream().map(o -> o.find(f)).distinct().count() > 1)
        .<Fact<?>>map(f -> f)
        .toList();
  }

  private static String shown(Fact<?> fact, Object value) {
    return switch (value) {
      case Coded coded -> coded.label();
      case LocalDate day ->
          day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
      case BigDecimal number -> fact.label() + " " + Figure.shown(number);
      default -> fact.label() + " " + value;
    };
  }
}
