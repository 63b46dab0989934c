package cn.tongxiaobing.kiosk.store;

import java.util.List;

/**
 * A page of a list, newest first.
 *
 * @param total how many there are on all pages
 */
public record SignUpPage(List<SignUpRow> rows, long total) {

  public SignUpPage {
    rows = List.copyOf(rows);
  }
}
