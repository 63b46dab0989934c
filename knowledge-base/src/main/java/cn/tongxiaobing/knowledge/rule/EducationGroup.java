package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.rule.Intake.Half;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The groups that notices call up people by: school and stage, for women full time too.
 *
 * @param codes the groups a person may belong to: one where enough is known, else several
 * @param ask what would tell them apart
 */
record EducationGroup(List<String> codes, Fact<?> ask) {

  private static final String STUDENT = "student";
  private static final String FINAL_YEAR = "final-year";
  private static final String GRADUATE = "graduate";

  /** The groups of a man. */
  static EducationGroup ofMan(Person person) {
    Education education = person.get(Fact.EDUCATION);
    List<String> stages = stages(person);
    String school =
        switch (education) {
          case BELOW_JUNIOR_MIDDLE, JUNIOR_MIDDLE, SENIOR_HIGH, VOCATIONAL -> education.code();
          case JUNIOR_COLLEGE, BACHELOR, POSTGRADUATE -> "college";
        };
    Stream<String> codes =
        stages.stream()
            .map(stage -> school.equals("college") && stage.equals(FINAL_YEAR) ? STUDENT : stage)
            .map(stage -> school + "-" + stage);
    return new EducationGroup(codes.distinct().toList(), Fact.STUDY_STATE);
  }

  /** The groups of a woman, as they stand at {@code intake}. */
  static EducationGroup ofWoman(Person person, Intake intake) {
    Education education = person.get(Fact.EDUCATION);
    if (education.isHigher()) {
      return ofCollegeWoman(person, intake);
    }
    List<String> stages = stages(person);
    boolean mayBeThisYears =
        education == Education.SENIOR_HIGH
            && intake.half() == Half.SECOND
            && stages.equals(List.of(GRADUATE));
    Optional<Integer> year = person.find(Fact.GRADUATION_YEAR);
    if (mayBeThisYears && year.isEmpty()) {
      return new EducationGroup(
          List.of(education.code() + "-" + FINAL_YEAR, education.code() + "-" + GRADUATE),
          Fact.GRADUATION_YEAR);
    }
    if (mayBeThisYears && year.filter(y -> y == intake.year()).isPresent()) {
      stages = List.of(FINAL_YEAR);
    }
    return new EducationGroup(
        stages.stream().map(stage -> education.code() + "-" + stage).toList(), Fact.STUDY_STATE);
  }

  private static EducationGroup ofCollegeWoman(Person person, Intake intake) {
    if (person.find(Fact.FULL_TIME).isEmpty()) {
      return new EducationGroup(List.of("full-time-student", "part-time"), Fact.FULL_TIME);
    }
    if (!person.is(Fact.FULL_TIME)) {
      return new EducationGroup(List.of("part-time"), Fact.FULL_TIME);
    }
    if (!stages(person).contains(GRADUATE)) {
      return new EducationGroup(List.of("full-time-student"), Fact.STUDY_STATE);
    }
    boolean graduated = stages(person).equals(List.of(GRADUATE));
    Optional<Integer> year = person.find(Fact.GRADUATION_YEAR);
    if (graduated && year.isPresent()) {
      boolean fresh = year.get() >= intake.year() - 1;
      String code = fresh ? "full-time-new-graduate" : "full-time-earlier-graduate";
      return new EducationGroup(List.of(code), Fact.GRADUATION_YEAR);
    }
    return new EducationGroup(
        graduated
            ? List.of("full-time-new-graduate", "full-time-earlier-graduate")
            : List.of("full-time-student", "full-time-new-graduate", "full-time-earlier-graduate"),
        graduated ? Fact.GRADUATION_YEAR : Fact.STUDY_STATE);
  }

  private static List<String> stages(Person person) {
    return person
        .find(Fact.STUDY_STATE)
        .map(state ->
            switch (state) {
              case NEW_STUDENT, IN_SCHOOL -> List.of(STUDENT);
              case FINAL_YEAR -> List.of(FINAL_YEAR);
              case GRADUATED -> List.of(GRADUATE);
            })
        .orElse(List.of(STUDENT, FINAL_YEAR, GRADUATE));
  }
}
