package cn.tongxiaobing.kiosk.signup;

import java.util.regex.Pattern;

/** A mobile number of the mainland: eleven digits, however they were set apart. */
final class PhoneNumber {

  private static final int LONGEST_TYPED = 40;
  private static final Pattern SET_APART = Pattern.compile("[\\p{Pd}()./]");
  private static final Pattern COUNTRY = Pattern.compile("^(\\+|00)?86(?=1\\d{10}$)");
  private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
  private static final Pattern ELEVEN = Pattern.compile("1\\d{10}");
  private static final Pattern ALL_EQUAL = Pattern.compile("(\\d)\\1{10}");

  /** Area code with a zero in front, then the number; the sign between them tells enough. */
  private static final Pattern LANDLINE =
      Pattern.compile(
          "(\\+?86-?)?\\(?0\\d{2,3}[)\\p{Pd}]\\d{7,8}" + "|0(10|2\\d|[3-9]\\d{2})[2-9]\\d{6,7}");

  private PhoneNumber() {}

  static Checked<String> read(String typed) {
    if (typed.length() > LONGEST_TYPED) {
      return Checked.faulty(Fault.PHONE_FORMAT);
    }
    String written = Typed.compact(typed);
    if (written.isEmpty()) {
      return Checked.faulty(Fault.PHONE_MISSING);
    }
    if (LANDLINE.matcher(written).matches()) {
      return Checked.faulty(Fault.PHONE_LANDLINE);
    }
    String bare = SET_APART.matcher(written).replaceAll("");
    String number = COUNTRY.matcher(bare).replaceFirst("");
    if (ALL_EQUAL.matcher(number).matches()) {
      return Checked.faulty(Fault.PHONE_IMPLAUSIBLE);
    }
    if (!ELEVEN.matcher(number).matches()) {
      return Checked.faulty(Fault.PHONE_FORMAT);
    }
    return MOBILE.matcher(number).matches()
        ? Checked.sound(number)
        : Checked.faulty(Fault.PHONE_IMPLAUSIBLE);
  }
}
