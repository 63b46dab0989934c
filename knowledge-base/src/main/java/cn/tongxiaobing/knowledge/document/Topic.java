package cn.tongxiaobing.knowledge.document;

import java.util.Arrays;
import java.util.Optional;

/** The shelves of the library, in the order in which the home page shows them. */
public enum Topic {
  CONDITIONS("应征条件", "年龄、学历、身体、政考"),
  PROCESS("应征流程", "登记、报名、走到哪一步"),
  STUDENTS("大学生入伍", "学费、学籍、升学"),
  SERVICE("服役与待遇", "年限、军衔、津贴"),
  FAMILY("军属优待", "优待金、就医、入学"),
  VETERANS("退役军人", "安置、就业、优待证"),
  BENEFITS("抚恤与荣誉", "残疾、烈属、光荣牌"),
  OFFICES("找人办事", "去哪办、找谁问");

  private final String title;
  private final String hint;

  Topic(String title, String hint) {
    this.title = title;
    this.hint = hint;
  }

  /** The topic with this lower-case name. */
  public static Optional<Topic> of(String id) {
    return Arrays.stream(values()).filter(t -> t.id().equals(id)).findFirst();
  }

  /** Its lower-case name, used in guides and addresses. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public String title() {
    return title;
  }

  /** What one finds there, in a few words. */
  public String hint() {
    return hint;
  }
}
