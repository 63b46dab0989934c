package cn.tongxiaobing.kiosk.signup;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.SignUpSettings;
import cn.tongxiaobing.kiosk.SignUpSettings.IdNumbers;
import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.document.FrontMatter;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.rule.Coded;
import cn.tongxiaobing.knowledge.rule.Education;
import cn.tongxiaobing.knowledge.rule.Sex;
import cn.tongxiaobing.knowledge.rule.StudyState;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;

/** Reads a form and tells everything that is wrong with it. Safe for use by several threads. */
public final class FormReader {

  private static final int LONGEST_QUESTION = 200;
  private static final int FIRST_YEAR_OF_BIRTH = 1900;
  private static final int YOUNGEST_GRADUATE = 15;
  private static final int LONGEST_STUDY = 10;
  private static final int LATEST_YEAR = 9999;

  private final SignUpSettings settings;
  private final Areas areas;
  private final ConsentText consent;

  public FormReader(KioskConfig config) {
    this.settings = config.signUps();
    this.areas = new Areas(config);
    this.consent = ConsentText.of(config);
  }

  /**
   * Reads what was sent.
   *
   * @param today in China; ages are counted to it
   * @throws FormException naming every fault
   */
  public SignUpForm read(ObjectNode sent, Library library, LocalDate today) {
    Fields fields = new Fields(sent);
    Consent agreed = consent(fields);
    String name = take(fields, "name", PersonName.read(fields.text("name"))).orElse("");
    Optional<Sex> sex = choice(fields, "sex", Sex.class, Fault.SEX_UNKNOWN);
    Optional<LocalDate> birth = birthDate(fields, today);
    boolean minor = age(fields, birth, library, today);
    String phone = take(fields, "phone", PhoneNumber.read(fields.text("phone"))).orElse("");
    Optional<Education> education =
        choice(fields, "education", Education.class, Fault.EDUCATION_UNKNOWN);
    Optional<StudyState> state =
        choice(fields, "studyState", StudyState.class, Fault.STUDY_STATE_UNKNOWN);
    Optional<Integer> year = graduationYear(fields, birth, today);
    Optional<Boolean> fullTime = fields.answer("fullTime");
    String area = Typed.compact(fields.text("area"));
    if (!areas.isOne(area, library.places())) {
      fields.fault("area", Fault.AREA_UNKNOWN);
    }
    Health health = Health.read(fields);
    if (Health.isSentIn(fields) && !agreed.health()) {
      fields.fault("consent.health", Fault.HEALTH_CONSENT_REQUIRED);
    }
    ContactTime time = contactTime(fields);
    String question = question(fields);
    Optional<String> id = idNumber(fields, sex, birth, today);
    String start = fields.text("start");
    boolean trap = !fields.text("website").isEmpty();
    fields.end();
    return new SignUpForm(
        name,
        sex.orElseThrow(),
        birth.orElseThrow(),
        minor,
        phone,
        education.orElseThrow(),
        state.orElseThrow(),
        year,
        fullTime,
        area,
        time,
        question,
        id,
        health,
        agreed,
        start,
        trap);
  }

  private Consent consent(Fields fields) {
    Fields ticks = fields.within("consent");
    boolean general = ticks.flag("general");
    boolean health = ticks.flag("health");
    boolean current = ticks.text("hash").equals(consent.hash());
    fields.close("consent", ticks);
    if (!general || !current) {
      fields.fault("consent", Fault.CONSENT_REQUIRED);
    }
    return new Consent(consent, health);
  }

  private static Optional<LocalDate> birthDate(Fields fields, LocalDate today) {
    String typed = Typed.compact(fields.text("birthDate"));
    if (typed.isEmpty()) {
      fields.fault("birthDate", Fault.BIRTH_DATE_MISSING);
      return Optional.empty();
    }
    Optional<LocalDate> day =
        FrontMatter.parseDay(typed)
            .filter(d -> !d.isAfter(today) && d.getYear() >= FIRST_YEAR_OF_BIRTH);
    if (day.isEmpty()) {
      fields.fault("birthDate", Fault.BIRTH_DATE_INVALID);
    }
    return day;
  }

  /** Whether the person is 17; anyone younger, or too old for any intake, is turned away. */
  private static boolean age(
      Fields fields, Optional<LocalDate> birth, Library library, LocalDate today) {
    boolean guardian = fields.flag("guardianKnows");
    if (birth.isEmpty()) {
      return false;
    }
    SignUpAge age = SignUpAge.of(birth.get(), today, library.rules().parameters());
    age.fault().ifPresent(fault -> fields.fault("birthDate", fault));
    if (age.isMinor() && !guardian) {
      fields.fault("guardianKnows", Fault.GUARDIAN_REQUIRED);
    }
    return age.isMinor();
  }

  private static Optional<Integer> graduationYear(
      Fields fields, Optional<LocalDate> birth, LocalDate today) {
    Optional<String> written = fields.figure("graduationYear");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    int least = birth.map(b -> b.getYear() + YOUNGEST_GRADUATE).orElse(FIRST_YEAR_OF_BIRTH + 1);
    Optional<Integer> year =
        written
            .filter(text -> text.matches("[0-9]{4}"))
            .map(Integer::valueOf)
            .filter(y -> y <= LATEST_YEAR && y >= least && y <= today.getYear() + LONGEST_STUDY);
    if (year.isEmpty()) {
      fields.fault("graduationYear", Fault.YEAR_RANGE);
    }
    return year;
  }

  private static ContactTime contactTime(Fields fields) {
    String code = fields.text("contactTime");
    Optional<ContactTime> time =
        code.isEmpty() ? Optional.of(ContactTime.ANY) : Coded.of(ContactTime.class, code);
    if (time.isEmpty()) {
      fields.fault("contactTime", Fault.CONTACT_TIME_UNKNOWN);
    }
    return time.orElse(ContactTime.ANY);
  }

  private static String question(Fields fields) {
    String typed = Typed.trim(fields.text("question"));
    if (typed.codePointCount(0, typed.length()) > LONGEST_QUESTION) {
      fields.fault("question", Fault.QUESTION_LENGTH);
      return "";
    }
    if (typed.codePoints().anyMatch(FormReader::isForbidden)) {
      fields.fault("question", Fault.QUESTION_CHARACTERS);
      return "";
    }
    return KnowledgeBase.withoutNumbers(typed);
  }

  private static boolean isForbidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
      case Character.PRIVATE_USE, Character.UNASSIGNED -> true;
      // U+202A to U+202E and U+2066 to U+2069 turn the direction of what stands around them.
      case Character.FORMAT -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
      default -> false;
    };
  }

  private Optional<String> idNumber(
      Fields fields, Optional<Sex> sex, Optional<LocalDate> birth, LocalDate today) {
    if (settings.idNumber() == IdNumbers.OFF) {
      return Optional.empty();
    }
    String typed = fields.text("idNumber");
    if (settings.idNumber() == IdNumbers.OPTIONAL && Typed.compact(typed).isEmpty()) {
      return Optional.empty();
    }
    Optional<IdNumber> id =
        take(fields, "idNumber", IdNumber.read(typed, today, settings.testRegions()));
    if (id.isEmpty()) {
      return Optional.empty();
    }
    boolean otherSex = sex.filter(s -> s != id.get().sex()).isPresent();
    boolean otherDay = birth.filter(b -> !b.equals(id.get().birthDate())).isPresent();
    if (otherSex || otherDay) {
      fields.fault("idNumber", Fault.ID_MISMATCH);
    }
    return id.map(IdNumber::number);
  }

  private static <T> Optional<T> take(Fields fields, String field, Checked<T> checked) {
    return switch (checked) {
      case Checked.Sound<T>(T value) -> Optional.of(value);
      case Checked.Faulty<T>(Fault fault) -> {
        fields.fault(field, fault);
        yield Optional.empty();
      }
    };
  }

  private static <E extends Enum<E> & Coded> Optional<E> choice(
      Fields fields, String field, Class<E> choices, Fault fault) {
    Optional<E> chosen = Coded.of(choices, fields.text(field));
    if (chosen.isEmpty()) {
      fields.fault(field, fault);
    }
    return chosen;
  }
}
