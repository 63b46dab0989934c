package cn.tongxiaobing.kiosk.signup;

/**
 * What can be wrong with a form. The code is for programs, the sentence tells the person what to
 * do; neither repeats what was sent. Those that concern the whole come first: they are told first.
 */
public enum Fault {
  TYPE_MISMATCH(400, "type_mismatch", "提交内容有误，请重试"),
  UNKNOWN_FIELD(400, "unknown_field", "提交内容有误，请重试"),
  ENCODING_INVALID(400, "encoding_invalid", "含有无法识别的字符，请重新输入"),
  CONSENT_REQUIRED(403, "consent_required", "请先阅读并选择是否同意"),
  HEALTH_CONSENT_REQUIRED(400, "health_consent_required", "健康信息需单独同意后才能填写"),
  STEP_ORDER(409, "step_order", "请从第一步开始填写"),
  TOO_FAST(429, "too_fast", "操作太快了，请稍候再试"),

  NAME_MISSING("name_missing", "请输入姓名"),
  NAME_LENGTH("name_length", "姓名应为 2 至 30 个字"),
  NAME_CHARACTERS("name_characters", "姓名中有不能识别的字符，请重新输入"),

  SEX_UNKNOWN("sex_unknown", "请选择性别"),

  BIRTH_DATE_MISSING("birth_date_missing", "请输入出生日期"),
  BIRTH_DATE_INVALID("birth_date_invalid", "出生日期不正确，请写成 2006-07-07 这样"),
  UNDER_14("under_14", "未满 14 周岁不能预报名，可继续咨询政策"),
  TOO_YOUNG("too_young", "年满 17 周岁方可预报名，可先了解政策"),
  AGE_OUT_OF_RANGE("age_out_of_range", "年龄不在应征范围，如需退役军人服务请点这里"),
  GUARDIAN_REQUIRED("guardian_required", "未满 18 周岁，请先告诉监护人，再勾选监护人已知道"),

  PHONE_MISSING("phone_missing", "请输入手机号"),
  PHONE_FORMAT("phone_format", "手机号应为 11 位，以 1 开头"),
  PHONE_LANDLINE("phone_landline", "请填写手机号，固定电话可在窗口登记"),
  PHONE_IMPLAUSIBLE("phone_implausible", "手机号看起来不正确，请核对"),

  EDUCATION_UNKNOWN("edu_unknown", "请从列表中选择学历"),
  STUDY_STATE_UNKNOWN("study_state_unknown", "请选择在校还是已毕业"),
  YEAR_RANGE("year_range", "毕业年份不正确"),
  AREA_UNKNOWN("area_unknown", "请选择户籍所在乡镇（街道）"),

  HEIGHT_UNIT("height_unit", "身高请按厘米填写，例如 175"),
  HEIGHT_RANGE("height_range", "身高应在 100 至 250 厘米之间"),
  WEIGHT_RANGE("weight_range", "体重请按公斤填写（30 至 200）"),
  VISION_SCALE("vision_scale", "视力请用五分记录法，例如 5.0"),
  VISION_RANGE("vision_range", "视力应在 3.0 至 5.3 之间"),

  CONTACT_TIME_UNKNOWN("contact_time_unknown", "请从列表中选择方便接电话的时间"),
  QUESTION_LENGTH("question_length", "想咨询的事请写在 200 字以内"),
  QUESTION_CHARACTERS("question_characters", "想咨询的事里有不能识别的字符，请重新输入"),

  ID_MISSING("id_missing", "请输入身份证号"),
  ID_LENGTH("id_length", "身份证号应为 18 位，请检查是否漏输或多输"),
  ID_15("id_15", "一代身份证已停用，请输入 18 位身份证号"),
  ID_CHARACTERS("id_characters", "只能输入数字，最后一位可以是 X"),
  ID_TYPE_UNSUPPORTED("id_type_unsupported", "该证件暂不能在线预报名，请到窗口咨询"),
  ID_REGION("id_region", "身份证号前两位不正确"),
  ID_BIRTH_DATE("id_birthdate", "身份证号中的出生日期不正确"),
  ID_CHECKSUM("id_checksum", "身份证号有误，请核对每一位数字"),
  ID_MISMATCH("id_mismatch", "身份证号与所选性别（生日）不一致");

  /** Understood, but not acceptable. */
  private static final int UNACCEPTABLE = 422;

  private final int status;
  private final String code;
  private final String sentence;

  Fault(int status, String code, String sentence) {
    this.status = status;
    this.code = code;
    this.sentence = sentence;
  }

  Fault(String code, String sentence) {
    this(UNACCEPTABLE, code, sentence);
  }

  /** The HTTP status it is answered with. */
  public int status() {
    return status;
  }

  /** Its name for programs. */
  public String code() {
    return code;
  }

  /** What to do, in Chinese, in at most 40 characters. */
  public String sentence() {
    return sentence;
  }
}
