package cn.tongxiaobing.knowledge.reading;

import java.util.List;

/**
 * The text of a file as it stands there, before cleaning.
 *
 * @param title where the format itself names one, else empty
 * @param lines in reading order
 * @param changes what was left out
 */
record RawText(String title, List<Line> lines, List<Change> changes) {

  RawText {
    lines = List.copyOf(lines);
    changes = List.copyOf(changes);
  }
}
