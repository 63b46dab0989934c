package cn.tongxiaobing.kiosk.desk;

import java.util.List;

/**
 * An answer as a clerk writes it.
 *
 * @param title the question that it answers, as people ask it
 * @param basis the rules that it rests on, such as 《征兵工作条例》第十五条, one a line
 * @param questions other wordings of it
 * @param unlike questions that look like it and must not be answered by it
 * @param topic the shelf of its card
 * @param validUntil the last day on which it holds, as 2026-12-31, or empty
 */
public record Written(
    String title,
    String text,
    String basis,
    List<String> questions,
    List<String> unlike,
    String topic,
    String validUntil) {

  public Written {
    questions = List.copyOf(questions);
    unlike = List.copyOf(unlike);
  }
}
