package cn.tongxiaobing.kiosk.store;

import java.util.Optional;

/**
 * Which sign-ups a member of staff asks for.
 *
 * @param area whose they may see
 * @param page from 0
 * @param size of a page, at most 500
 */
public record SignUpFilter(
    Area area, Optional<String> state, Optional<String> owner, int page, int size) {

  private static final int LARGEST = 500;

  public SignUpFilter {
    if (page < 0 || size < 1 || size > LARGEST) {
      throw new IllegalArgumentException("page " + page + " of " + size);
    }
  }
}
