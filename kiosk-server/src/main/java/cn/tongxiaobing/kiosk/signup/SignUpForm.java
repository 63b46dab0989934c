package cn.tongxiaobing.kiosk.signup;

import cn.tongxiaobing.knowledge.rule.Education;
import cn.tongxiaobing.knowledge.rule.Sex;
import cn.tongxiaobing.knowledge.rule.StudyState;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person gave, checked, in the one form in which it is kept and compared.
 *
 * @param name see {@link PersonName}
 * @param phone eleven digits
 * @param minor whether the person is 17, and a guardian knows
 * @param area division code of the home address: six digits, or nine of a township
 * @param question what they would like to know, without numbers that identify anyone; or empty
 * @param idNumber only where the office asks for it
 * @param health only what there is consent to
 * @param consent which text was agreed to
 * @param start the stamp of the start, or empty
 * @param trap a field that no person sees; who fills it in is none
 */
public record SignUpForm(
    String name,
    Sex sex,
    LocalDate birthDate,
    boolean minor,
    String phone,
    Education education,
    StudyState studyState,
    Optional<Integer> graduationYear,
    Optional<Boolean> fullTime,
    String area,
    ContactTime contactTime,
    String question,
    Optional<String> idNumber,
    Health health,
    Consent consent,
    String start,
    boolean trap) {

  /** Nothing of a person stands in a message by mistake. */
  @Override
  public String toString() {
    return "a sign-up form";
  }
}
