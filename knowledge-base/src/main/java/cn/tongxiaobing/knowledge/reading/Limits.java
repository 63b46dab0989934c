package cn.tongxiaobing.knowledge.reading;

import java.time.Duration;

/**
 * How much a file may ask of us. What exceeds a limit is a named fault, never a shortened text.
 *
 * @param bytes the size of a file
 * @param textBytes the size of a plain text or CSV file, which is read whole in our own process
 * @param characters all text taken from the file
 * @param lines lines, paragraphs and rows taken from the file
 * @param pages pages of a PDF file
 * @param time how long the process of a reader may live
 * @param heapMegabytes how much memory its heap may have
 * @param output bytes it may hand over
 */
public record Limits(
    long bytes,
    long textBytes,
    int characters,
    int lines,
    int pages,
    Duration time,
    int heapMegabytes,
    long output) {

  /** What suits an office: a code of law has 1,260 articles in 110,000 characters. */
  public static Limits standard() {
    return new Limits(
        50_000_000, 5_000_000, 1_500_000, 40_000, 2_000, Duration.ofSeconds(20), 128, 16_000_000);
  }

  /** The same limits with another time. */
  public Limits within(Duration other) {
    return new Limits(bytes, textBytes, characters, lines, pages, other, heapMegabytes, output);
  }
}
