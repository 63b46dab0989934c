package cn.tongxiaobing.kiosk;

import java.util.List;

/**
 * What an office sets for its sign-ups.
 *
 * @param idNumber whether the form asks for the identity number
 * @param retentionDays after how many days a sign-up is erased; people are told this very number
 * @param townships where people of its area live; when empty the form asks for county or city
 * @param testRegions whether identity numbers of region 99, which is nowhere, are taken: never
 *     where real people sign up
 */
public record SignUpSettings(
    IdNumbers idNumber, int retentionDays, List<Township> townships, boolean testRegions) {

  /** What holds where nothing is set. */
  public static final SignUpSettings USUAL =
      new SignUpSettings(IdNumbers.OFF, 180, List.of(), false);

  /** The longest a sign-up may be kept. */
  public static final int LONGEST_RETENTION = 365;

  public SignUpSettings {
    townships = List.copyOf(townships);
  }

  /** Whether identity numbers are asked for. */
  public enum IdNumbers {
    /** The form has no such field. */
    OFF,
    /** It may be left empty. */
    OPTIONAL,
    /** It must be filled in. */
    REQUIRED
  }

  /**
   * A township or street.
   *
   * @param code nine digits, the first six of its county (GB/T 10114)
   */
  public record Township(String code, String name) {}
}
