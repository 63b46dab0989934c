package cn.tongxiaobing.knowledge.library;

import cn.tongxiaobing.knowledge.document.Topic;

/** Who in a county can answer what a program must not. */
public enum Desk {
  CONSCRIPTION("县级征兵办公室（人民武装部）", "带上身份证，到户籍地或学校的征兵机构当面核对"),
  VETERANS("退役军人事务局或退役军人服务站", "带上身份证和退役证件，先到乡镇（街道）退役军人服务站"),
  SCHOOL("学校征兵工作站、学生资助部门", "先问辅导员，再到学校武装部或学生资助中心"),
  LEGAL_AID("当地法律援助机构", "军人军属可向县级法律援助中心申请，也可拨打 12348 法律服务热线"),
  COMPLAINTS("上级主管部门或 12345 政务服务热线", "说清时间、地点和经过，可以要求答复期限"),
  HOSPITAL("正规医院", "身体不舒服先看医生，急症拨打 120"),
  EMERGENCY("110、120 或 12356 心理援助热线", "现在就可以拨打，会有人接");

  private final String title;
  private final String advice;

  Desk(String title, String advice) {
    this.title = title;
    this.advice = advice;
  }

  /** Who knows of what stands on a shelf of the library. */
  public static Desk of(Topic topic) {
    return switch (topic) {
      case CONDITIONS, PROCESS, SERVICE -> CONSCRIPTION;
      case STUDENTS -> SCHOOL;
      case FAMILY, VETERANS, BENEFITS, OFFICES -> VETERANS;
    };
  }

  public String title() {
    return title;
  }

  /** How to reach it and what to bring. */
  public String advice() {
    return advice;
  }
}
