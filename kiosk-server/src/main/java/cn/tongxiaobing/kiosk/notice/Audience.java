package cn.tongxiaobing.kiosk.notice;

import cn.tongxiaobing.knowledge.document.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whom a notice is for. */
public enum Audience {
  EVERYONE("所有人"),
  CANDIDATES("适龄青年"),
  STUDENTS("大学生"),
  FAMILIES("军属"),
  VETERANS("退役军人");

  private final String label;

  Audience(String label) {
    this.label = label;
  }

  /** What these people ask about most; empty for everything. */
  public List<Topic> shelves() {
    return switch (this) {
      case EVERYONE -> List.of();
      case CANDIDATES -> List.of(Topic.CONDITIONS, Topic.PROCESS);
      case STUDENTS -> List.of(Topic.STUDENTS);
      case FAMILIES -> List.of(Topic.FAMILY);
      case VETERANS -> List.of(Topic.VETERANS, Topic.BENEFITS);
    };
  }

  /** Its name for programs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name for people. */
  public String label() {
    return label;
  }

  public static Optional<Audience> of(String code) {
    return Arrays.stream(values()).filter(a -> a.code().equals(code)).findFirst();
  }
}
