package cn.tongxiaobing.kiosk.signup;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.SignUpSettings;
import cn.tongxiaobing.kiosk.SignUpSettings.IdNumbers;
import cn.tongxiaobing.kiosk.SignUpSettings.Township;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.rule.Coded;
import cn.tongxiaobing.knowledge.rule.Education;
import cn.tongxiaobing.knowledge.rule.Sex;
import cn.tongxiaobing.knowledge.rule.StudyState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the form is filled in: the rule of each field, and a body that is taken as it is. */
public final class FormGuide {

  private static final int AGE_OF_EXAMPLE = 20;

  private final SignUpSettings settings;
  private final Areas areas;
  private final ConsentText consent;

  public FormGuide(KioskConfig config) {
    this.settings = config.signUps();
    this.areas = new Areas(config);
    this.consent = ConsentText.of(config);
  }

  /**
   * A field.
   *
   * @param label what to ask for
   * @param rule what it may hold, in one sentence
   * @param choices what to choose from; empty where it is no choice
   */
  public record Field(
      String name, String label, boolean required, String rule, List<Choice> choices) {
    public Field {
      choices = List.copyOf(choices);
    }
  }

  /** Something to choose: what is sent, and what people read. */
  public record Choice(String code, String label) {}

  /** Every field, in the order in which a person is asked. */
  public List<Field> fields(Library library) {
    List<Field> all = new ArrayList<>();
    all.add(needed("name", "姓名", "2 至 30 个汉字，间隔号可用 ·", List.of()));
    all.add(needed("sex", "性别", "从列表中选", of(Sex.values())));
    all.add(needed("birthDate", "出生日期", "写成 2006-07-07；年满 17 周岁", List.of()));
    all.add(may("guardianKnows", "监护人已知道", "未满 18 周岁的必须为 true"));
    all.add(needed("phone", "手机号", "11 位，以 1 开头", List.of()));
    all.add(needed("education", "学历", "从列表中选", of(Education.values())));
    all.add(needed("studyState", "在校还是已毕业", "从列表中选", of(StudyState.values())));
    all.add(may("graduationYear", "毕业年份", "四位年份"));
    all.add(may("fullTime", "是否全日制", "true 或 false"));
    all.add(needed("area", "户籍所在地", "从列表中选代码", areas(library)));
    all.add(new Field("contactTime", "方便接电话的时间", false, "从列表中选", of(ContactTime.values())));
    all.add(may("question", "想咨询的事", "200 字以内，不要写身份证号、手机号"));
    if (settings.idNumber() != IdNumbers.OFF) {
      boolean required = settings.idNumber() == IdNumbers.REQUIRED;
      all.add(new Field("idNumber", "身份证号", required, "18 位，最后一位可以是 X", List.of()));
    }
    all.add(may("height", "身高", "厘米，100 至 250；要先单独同意"));
    all.add(may("weight", "体重", "公斤，30 至 200；要先单独同意"));
    all.add(may("eyesightLeft", "左眼裸眼视力", "五分记录法，3.0 至 5.3；要先单独同意"));
    all.add(may("eyesightRight", "右眼裸眼视力", "五分记录法，3.0 至 5.3；要先单独同意"));
    all.add(
        needed(
            "consent",
            "同意",
            "general 必须为 true；health 为 true 才能填身高、体重、视力；hash 取自 /api/v1/sign-ups/consent",
            List.of()));
    all.add(may("start", "打开表单的凭据", "取自 /api/v1/sign-ups/start，8 秒后才能提交；不经页面提交的可以不填"));
    all.add(may("website", "留空", "人看不到的字段，必须留空"));
    return all;
  }

  /**
   * A body that is taken as it is; of nobody. An identity number is never made up: where it is
   * required it has to be added.
   */
  public Map<String, Object> example(Library library, LocalDate today) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", "王测试");
    body.put("sex", Sex.MAN.code());
    body.put("birthDate", LocalDate.of(today.getYear() - AGE_OF_EXAMPLE, 1, 1).toString());
    body.put("phone", "13800138000");
    body.put("education", Education.SENIOR_HIGH.code());
    body.put("studyState", StudyState.GRADUATED.code());
    body.put("area", areas(library).getFirst().code());
    body.put("contactTime", ContactTime.ANY.code());
    body.put("question", "近视手术后多久能体检");
    body.put("height", 175);
    body.put("weight", 65);
    body.put("eyesightLeft", 5.0);
    body.put("eyesightRight", 5.0);
    Map<String, Object> agreed = new LinkedHashMap<>();
    agreed.put("general", true);
    agreed.put("health", true);
    agreed.put("hash", consent.hash());
    body.put("consent", agreed);
    return body;
  }

  private List<Choice> areas(Library library) {
    return areas.all(library.places()).stream()
        .map((Township t) -> new Choice(t.code(), t.name()))
        .toList();
  }

  private static Field needed(String name, String label, String rule, List<Choice> choices) {
    return new Field(name, label, true, rule, choices);
  }

  private static Field may(String name, String label, String rule) {
    return new Field(name, label, false, rule, List.of());
  }

  private static List<Choice> of(Coded[] choices) {
    return Arrays.stream(choices).map(c -> new Choice(c.code(), c.label())).toList();
  }
}
