package cn.tongxiaobing.knowledge.rule;

import cn.tongxiaobing.knowledge.document.FrontMatter;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.rule.parameter.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that can be known of a person, with a key for files and addresses, a label to ask for
 * it by, and the way its value is written. The limits of a number are what is plausible of a person
 * at all, not what a rule demands.
 */
public final class Fact<T> {

  private static final Map<String, Fact<?>> ALL = new LinkedHashMap<>();
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,8}(\\.\\d{1,4})?");

  public static final Fact<Sex> SEX = choice("sex", "性别", Sex.class);
  public static final Fact<LocalDate> BIRTH_DATE = day("birth-date", "出生日期");
  public static final Fact<Integer> BIRTH_YEAR = whole("birth-year", "出生年份", 1900, 2100);
  public static final Fact<Integer> AGE = whole("age", "周岁", 0, 120);
  public static final Fact<Education> EDUCATION = choice("education", "学历", Education.class);
  public static final Fact<StudyState> STUDY_STATE =
      choice("study-state", "在校还是已毕业", StudyState.class);
  public static final Fact<Boolean> FULL_TIME = yesNo("full-time", "是否全日制");
  public static final Fact<Integer> GRADUATION_YEAR = whole("graduation-year", "毕业年份", 1950, 2100);
  public static final Fact<Intake> INTAKE =
      new Fact<>("intake", "报哪一次征兵", Intake.class, new Entry.Words(), Intake::parse);
  public static final Fact<Boolean> SPECIAL_POST = yesNo("special-post", "是否报条件兵");

  public static final Fact<BigDecimal> HEIGHT = number("height", "身高（厘米）", 50, 260);
  public static final Fact<BigDecimal> WEIGHT = number("weight", "体重（千克）", 20, 300);
  public static final Fact<BigDecimal> GLUCOSE = number("glucose", "空腹血糖", 0, 60);
  public static final Fact<BigDecimal> GLYCATED_HAEMOGLOBIN =
      number("glycated-haemoglobin", "糖化血红蛋白", 0, 30);
  public static final Fact<BigDecimal> NAKED_LEFT = number("naked-left", "左眼裸眼视力", 3, 6);
  public static final Fact<BigDecimal> NAKED_RIGHT = number("naked-right", "右眼裸眼视力", 3, 6);
  public static final Fact<BigDecimal> CORRECTED_LEFT = number("corrected-left", "左眼矫正视力", 3, 6);
  public static final Fact<BigDecimal> CORRECTED_RIGHT = number("corrected-right", "右眼矫正视力", 3, 6);
  public static final Fact<BigDecimal> DEGREES_LEFT = number("degrees-left", "左眼度数", 0, 3000);
  public static final Fact<BigDecimal> DEGREES_RIGHT = number("degrees-right", "右眼度数", 0, 3000);
  public static final Fact<EyeSurgery> EYE_SURGERY =
      choice("eye-surgery", "近视手术", EyeSurgery.class);
  public static final Fact<LocalDate> SURGERY_DATE = day("surgery-date", "手术日期");
  public static final Fact<Boolean> SURGERY_COMPLICATIONS =
      yesNo("surgery-complications", "有没有并发症");
  public static final Fact<Boolean> FUNDUS_NORMAL = yesNo("fundus-normal", "眼底是否正常");
  public static final Fact<TattooPlace> TATTOO = choice("tattoo", "文身部位", TattooPlace.class);
  public static final Fact<BigDecimal> TATTOO_SIZE = number("tattoo-size", "文身长径（厘米）", 0, 200);
  public static final Fact<Scar> SCAR = choice("scar", "瘢痕", Scar.class);
  public static final Fact<BigDecimal> SCAR_SIZE = number("scar-size", "瘢痕长径（厘米）", 0, 200);

  public static final Fact<Boolean> REGISTERED = yesNo("registered", "是否登记过兵役");
  public static final Fact<Boolean> ONLY_BREADWINNER = yesNo("only-breadwinner", "是否家里唯一劳动力");
  public static final Fact<Boolean> PROSECUTION = yesNo("prosecution", "是否涉案未结");
  public static final Fact<Boolean> SERVING_SENTENCE = yesNo("serving-sentence", "是否正在服刑");
  public static final Fact<Boolean> WITHOUT_POLITICAL_RIGHTS =
      yesNo("without-political-rights", "是否被剥夺政治权利");
  public static final Fact<Boolean> SEVERE_DISABILITY = yesNo("severe-disability", "是否严重残疾");
  public static final Fact<Boolean> PAST_RECORD = yesNo("past-record", "是否受过处罚");
  public static final Fact<Boolean> FAMILY_RECORD = yesNo("family-record", "家人是否受过处罚");

  public static final Fact<Money> TUITION = money("tuition", "每年学费");
  public static final Fact<Money> STUDENT_LOAN = money("student-loan", "每年贷款");
  public static final Fact<Integer> TUITION_YEARS = whole("tuition-years", "资助年数", 1, 10);
  public static final Fact<LocalDate> AID_DATE = day("aid-date", "入伍、复学或入学日期");
  public static final Fact<AidExclusion> AID_EXCLUSION =
      choice("aid-exclusion", "不资助的情形", AidExclusion.class);

  public static final Fact<Rank> RANK = choice("rank", "义务兵、军士还是军官", Rank.class);
  public static final Fact<Integer> SERVICE_YEARS = whole("service-years", "服役满几年", 0, 60);
  public static final Fact<Integer> SERVICE_MONTHS = whole("service-months", "另加几个月", 0, 11);
  public static final Fact<LocalDate> ENLISTED_ON = day("enlisted-on", "批准入伍日期");
  public static final Fact<LocalDate> DISCHARGED_ON = day("discharged-on", "批准退役日期");
  public static final Fact<Merits> MERITS =
      new Fact<>("merits", "立功受奖", Merits.class, new Entry.Words(), Fact::parseMerits);
  public static final Fact<ResettlementWay> RESETTLEMENT_WAY =
      choice("resettlement-way", "安置方式", ResettlementWay.class);
  public static final Fact<LocalDate> PLACE_SETTLED_ON = day("place-settled-on", "确定安置地日期");
  public static final Fact<DisabilityCause> DISABILITY_CAUSE =
      choice("disability-cause", "残疾性质", DisabilityCause.class);
  public static final Fact<Integer> DISABILITY_GRADE = whole("disability-grade", "残疾等级", 1, 10);
  public static final Fact<Boolean> MARTYRS_CHILD = yesNo("martyrs-child", "是否烈士子女");
  public static final Fact<Boolean> EXPELLED_FROM_PARTY = yesNo("expelled-from-party", "是否被开除党籍");
  public static final Fact<Boolean> CRIMINAL_PENALTY = yesNo("criminal-penalty", "是否受过刑事处罚");
  public static final Fact<Boolean> FORCED_DISCHARGE = yesNo("forced-discharge", "是否强制退役");
  public static final Fact<Boolean> SERIOUS_ILLNESS = yesNo("serious-illness", "是否重病失去工作能力");
  public static final Fact<Boolean> PLACE_KEPT = yesNo("place-kept", "是否保留学籍、入学资格");

  public static final Fact<DeathKind> DEATH_KIND = choice("death-kind", "死亡性质", DeathKind.class);
  public static final Fact<LocalDate> DEATH_DATE = day("death-date", "去世日期");
  public static final Fact<Money> MONTHLY_PAY = money("monthly-pay", "本人月基本工资");
  public static final Fact<Money> DISPOSABLE_INCOME =
      money("disposable-income", "上一年度全国城镇居民人均可支配收入");
  public static final Fact<ReturnCause> RETURN_CAUSE =
      choice("return-cause", "退回原因", ReturnCause.class);
  public static final Fact<LocalDate> ARRIVED_ON = day("arrived-on", "到部队日期");
  public static final Fact<Place> PLACE =
      new Fact<>(
          "place",
          "哪个县（市、区）",
          Place.class,
          new Entry.Words(),
          text -> Place.isCode(text) ? Optional.of(new Place(text)) : Optional.empty());

  private final String key;
  private final String label;
  private final Class<T> type;
  private final Entry entry;
  private final Function<String, Optional<T>> reader;

  private Fact(
      String key, String label, Class<T> type, Entry entry, Function<String, Optional<T>> reader) {
    this.key = key;
    this.label = label;
    this.type = type;
    this.entry = entry;
    this.reader = reader;
    if (ALL.put(key, this) != null) {
      throw new IllegalStateException("two facts are called " + key);
    }
  }

  /** Every fact. */
  public static Collection<Fact<?>> all() {
    return Collections.unmodifiableCollection(ALL.values());
  }

  public static Optional<Fact<?>> of(String key) {
    return Optional.ofNullable(ALL.get(key));
  }

  public String key() {
    return key;
  }

  /** What to ask for, in Chinese; a number's unit, if it has one, in brackets at the end. */
  public String label() {
    return label;
  }

  /** How a person puts it in. */
  public Entry entry() {
    return entry;
  }

  /**
   * The value that {@code text} writes, if it is one: {@code 170}, {@code 2005-07-01}, {@code man}.
   */
  public Optional<T> parse(String text) {
    return reader.apply(text);
  }

  /** What to choose from, in order; empty where the value is no choice. */
  public List<Coded> choices() {
    return Coded.class.isAssignableFrom(type) && type.isEnum()
        ? Stream.of(type.getEnumConstants()).map(Coded.class::cast).toList()
        : List.of();
  }

  T cast(Object value) {
    return type.cast(value);
  }

  @Override
  public String toString() {
    return key;
  }

  private static <E extends Enum<E> & Coded> Fact<E> choice(
      String key, String label, Class<E> choices) {
    Entry entry = new Entry.Choice(List.of(choices.getEnumConstants()));
    return new Fact<>(key, label, choices, entry, text -> Coded.of(choices, text));
  }

  private static Fact<LocalDate> day(String key, String label) {
    return new Fact<>(key, label, LocalDate.class, new Entry.Day(), FrontMatter::parseDay);
  }

  private static Fact<Boolean> yesNo(String key, String label) {
    return new Fact<>(
        key,
        label,
        Boolean.class,
        new Entry.YesNo(),
        text ->
            text.equals("true") || text.equals("false")
                ? Optional.of(Boolean.valueOf(text))
                : Optional.empty());
  }

  private static Fact<BigDecimal> number(String key, String label, int least, int most) {
    Entry entry = new Entry.Figure(least, most, false);
    return new Fact<>(key, label, BigDecimal.class, entry, text -> decimal(text, least, most));
  }

  private static Fact<Integer> whole(String key, String label, int least, int most) {
    return new Fact<>(
        key,
        label,
        Integer.class,
        new Entry.Figure(least, most, true),
        text -> decimal(text, least, most).filter(n -> n.scale() == 0).map(BigDecimal::intValue));
  }

  private static Fact<Money> money(String key, String label) {
    return new Fact<>(
        key,
        label,
        Money.class,
        new Entry.Amount(),
        text -> decimal(text, 0, Integer.MAX_VALUE).map(Money::new));
  }

  private static Optional<BigDecimal> decimal(String text, int least, int most) {
    return DECIMAL.matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
            .filter(n -> n.compareTo(BigDecimal.valueOf(least)) >= 0)
            .filter(n -> n.compareTo(BigDecimal.valueOf(most)) <= 0)
        : Optional.empty();
  }

  private static Optional<Merits> parseMerits(String text) {
    List<Merit> merits = new ArrayList<>();
    for (String code : text.split("[,\\s]+", -1)) {
      Optional<Merit> merit = Coded.of(Merit.class, code);
      if (merit.isEmpty()) {
        return Optional.empty();
      }
      merits.add(merit.get());
    }
    return Optional.of(new Merits(merits));
  }
}
