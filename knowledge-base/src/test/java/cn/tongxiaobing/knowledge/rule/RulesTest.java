package cn.tongxiaobing.knowledge.rule;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problem;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Section.Certainty;
import cn.tongxiaobing.knowledge.rule.parameter.DatedValue;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameter;
import cn.tongxiaobing.knowledge.rule.parameter.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void the_parameters_that_ship_have_no_fault() {
    assertThat(ShippedRules.RULES.parameters().all()).hasSizeGreaterThan(100);
    assertThat(ShippedRules.RULES.parameters().local()).hasSizeGreaterThan(10);
    assertThat(ShippedRules.RULES.all().stream().map(Rule::name)).doesNotHaveDuplicates();
  }

  @Test
  void every_value_rests_on_something_and_none_lacks_a_check_day() {
    for (Parameter<Object> parameter : ShippedRules.RULES.parameters().all()) {
      assertThat(parameter.checkedOn()).as(parameter.name()).isAfter("2026-01-01");
      for (DatedValue<Object> value : parameter.values()) {
        assertThat(value.references()).as(parameter.name()).isNotEmpty();
      }
    }
  }

  @Test
  void a_library_without_parameters_has_nothing_to_report_and_sends_to_an_office() {
    Problems problems = new Problems();

    Rules rules = Rules.read(new TreeMap<>(), ShippedRules.REGISTER, problems);

    assertThat(problems.all()).isEmpty();
    Person man = Person.unknown().with(Fact.SEX, Sex.MAN).with(Fact.AGE, 20);
    assertThat(rules.rule("enlistment-age").orElseThrow().outcome(man, TODAY))
        .isInstanceOf(Verdict.ToConfirm.class);
  }

  @Test
  void a_parameter_that_a_rule_needs_is_missed_by_name() {
    SortedMap<String, String> files = ShippedRules.files();
    files.remove("parameters/enlistment/lowest-height.yaml");
    Problems problems = new Problems();

    Rules.read(files, ShippedRules.REGISTER, problems);

    assertThat(problems.all())
        .extracting(Problem::file)
        .containsExactly("parameters/enlistment/lowest-height.yaml");
  }

  @Test
  void a_row_that_a_rule_needs_is_missed_by_name() {
    SortedMap<String, String> files = ShippedRules.files();
    files.computeIfPresent(
        "parameters/enlistment/lowest-height.yaml", (f, text) -> text.replace(", woman: 158", ""));
    Problems problems = new Problems();

    Rules.read(files, ShippedRules.REGISTER, problems);

    assertThat(problems.all()).extracting(Problem::fault).containsExactly("2022-01-01 的值里缺 woman");
  }

  @Test
  void nothing_known_of_a_person_never_makes_a_rule_fail() {
    for (Rule rule : ShippedRules.RULES.all()) {
      for (LocalDate day : List.of(LocalDate.of(1990, 1, 1), TODAY, LocalDate.of(2040, 2, 29))) {
        Outcome outcome = rule.outcome(Person.unknown(), day);
        assertThat(outcome.reason()).as(rule.name()).isNotBlank();
      }
    }
  }

  @Test
  void what_is_known_from_one_source_only_is_never_told_as_a_figure() {
    for (TattooPlace place : TattooPlace.values()) {
      Person person =
          Person.unknown()
              .with(Fact.SEX, Sex.MAN)
              .with(Fact.TATTOO, place)
              .withWritten(Fact.TATTOO_SIZE, "7")
              .orElseThrow();
      assertThat(reason("tattoos", person)).doesNotContainPattern("\\d");
    }
    for (Rank rank : Rank.values()) {
      Person person = Person.unknown().with(Fact.RANK, rank).with(Fact.SERVICE_YEARS, 17);
      assertThat(reason("resettlement-monthly-pension", person)).doesNotContainPattern("\\d");
    }
  }

  @Test
  void a_local_amount_that_nobody_filled_in_is_named_with_whom_to_ask() {
    Person there = Person.unknown().with(Fact.PLACE, new Place("140214"));
    for (LocalParameter parameter : ShippedRules.RULES.parameters().local()) {
      Rule rule =
          ShippedRules.RULES.amounts().stream()
              .filter(r -> r.title().equals(parameter.description()))
              .findFirst()
              .orElseThrow();

      Outcome outcome = rule.outcome(there, TODAY);

      assertThat(outcome).isInstanceOf(Verdict.ToConfirm.class);
      assertThat(outcome.reason())
          .contains(parameter.description(), parameter.ask())
          .hasSizeLessThanOrEqualTo(40);
      assertThat(outcome.references()).isNotEmpty();
    }
  }

  @Test
  void how_firm_an_outcome_is_follows_from_what_it_rests_on() {
    Person man = Person.unknown().with(Fact.SEX, Sex.MAN).with(Fact.ONLY_BREADWINNER, true);

    assertThat(outcome("deferral", man).certainty()).isEqualTo(Certainty.STATUTE);
    assertThat(outcome("laser-surgery", man.with(Fact.EYE_SURGERY, EyeSurgery.NONE)).certainty())
        .isEqualTo(Certainty.NOTICE);
    assertThat(outcome("laser-surgery", man).certainty()).isEqualTo(Certainty.ASK);
  }

  private static Outcome outcome(String rule, Person person) {
    return ShippedRules.RULES.rule(rule).orElseThrow().outcome(person, TODAY);
  }

  private static String reason(String rule, Person person) {
    return outcome(rule, person).reason();
  }
}
