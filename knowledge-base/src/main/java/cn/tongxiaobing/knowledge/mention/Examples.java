package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What people answer when they are asked for a fact, in words that {@link Mentions} reads. */
public final class Examples {

  /**
   * One answer.
   *
   * @param label what a button says
   * @param words what is said beside the question
   */
  public record Example(String label, String words) {}

  /**
   * What may be answered.
   *
   * @param topic what is asked for, to go behind 要看: 手术做了多久
   */
  private record Telling(String topic, List<Example> examples) {}

  private static final Map<Fact<?>, Telling> TELLING =
      Map.of(
          Fact.SEX, telling("是男是女", "男|男", "女|女"),
          Fact.EDUCATION, telling("学历", "高中、中专|高中毕业", "大专、本科在读|大学在读", "大专、本科毕业|大学毕业了", "研究生|研究生在读"),
          Fact.STUDY_STATE, telling("在读还是毕业了", "在读|在校在读", "毕业班|是毕业班的", "毕业了|已经毕业了"),
          Fact.EYE_SURGERY,
              telling(
                  "做的哪种手术、多久了",
                  "激光，做完 3 个月|激光手术做完3个月了",
                  "激光，做完一年多|激光手术做完一年多了",
                  "晶体植入（ICL）|做的是ICL晶体植入"),
          Fact.SURGERY_DATE, telling("手术做了多久", "做完 3 个月|手术做完3个月了", "做完一年多|手术做完一年多了"),
          Fact.TATTOO, telling("文身在哪里", "脸、脖子|文身在脸上", "小臂、小腿|文身在小臂", "衣服盖得住的地方|文身在后背"),
          Fact.TATTOO_SIZE, telling("文身有多大", "2 厘米|文身2厘米", "5 厘米|文身5厘米", "12 厘米|文身12厘米"),
          Fact.RANK, telling("义务兵还是军士", "义务兵|我是义务兵", "军士|我是军士", "军官|我是军官"),
          Fact.REGISTERED, telling("登记过没有", "没登记过|没登记过兵役", "登记过|登记过兵役"));

  private static final Set<Fact<?>> EXHAUSTIVE =
      Set.of(
          Fact.SEX, Fact.BIRTH_DATE, Fact.EDUCATION, Fact.STUDY_STATE, Fact.RANK, Fact.REGISTERED);

  /** Whoever serves longer is no conscript (《兵役法》第二十六条). */
  private static final int CONSCRIPT_YEARS = 2;

  private Examples() {}

  /** What {@code asking} asks for, to go behind 要看. */
  public static String topic(Asking asking) {
    Fact<?> fact = asking.facts().getFirst();
    Telling telling = TELLING.get(fact);
    if (telling != null) {
      return telling.topic();
    }
    return fact == Fact.BIRTH_DATE ? "出生年份" : asking.label().replaceAll("（.*）$", "");
  }

  /** Whether nothing else can be answered: there are two sexes, and many days of an operation. */
  public static boolean areAll(Asking asking) {
    Fact<?> fact = asking.facts().getFirst();
    return EXHAUSTIVE.contains(fact);
  }

  /**
   * What may be answered; empty for a figure.
   *
   * @param question what was said, which narrows it: 23 岁 leaves two years of birth, likelier first
   */
  public static List<Example> of(Asking asking, String question, LocalDate today) {
    Fact<?> fact = asking.facts().getFirst();
    Person told = Mentions.read(question, today).person();
    if (fact == Fact.BIRTH_DATE) {
      return told.find(Fact.AGE).stream()
          .flatMap(a -> IntStream.of(a, a + 1).mapToObj(n -> today.getYear() - n))
          .map(year -> new Example(year + "年出生", year + "年出生"))
          .toList();
    }
    Telling telling = TELLING.get(fact);
    if (telling == null) {
      return List.of();
    }
    boolean sergeant =
        fact == Fact.RANK
            && told.find(Fact.SERVICE_YEARS).filter(y -> y > CONSCRIPT_YEARS).isPresent();
    return sergeant ? telling.examples().subList(1, telling.examples().size()) : telling.examples();
  }

  /**
   * @param examples each a label and words with | between
   */
  private static Telling telling(String topic, String... examples) {
    return new Telling(
        topic,
        List.of(examples).stream()
            .map(e -> e.split("\\|", 2))
            .map(e -> new Example(e[0], e[1]))
            .toList());
  }
}
