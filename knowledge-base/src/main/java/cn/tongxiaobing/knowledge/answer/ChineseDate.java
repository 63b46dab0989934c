package cn.tongxiaobing.knowledge.answer;

import java.time.LocalDate;

/** A day as people read it: 2024年10月1日. */
final class ChineseDate {

  private ChineseDate() {}

  static String of(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
