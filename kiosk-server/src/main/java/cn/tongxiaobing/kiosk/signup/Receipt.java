package cn.tongxiaobing.kiosk.signup;

import cn.tongxiaobing.kiosk.secrecy.RandomCodes;
import java.util.Optional;

/**
 * What a person keeps to come back with: it tells nothing of them, and nobody guesses it.
 *
 * @param code 13 characters of Crockford's base 32
 */
public record Receipt(String code) {

  static Receipt fresh() {
    return new Receipt(RandomCodes.receipt());
  }

  /** The receipt that was typed, in whatever groups, with O for 0 and I for 1. */
  static Optional<Receipt> read(String typed) {
    return RandomCodes.readReceipt(typed).map(Receipt::new);
  }

  /** In groups, to be read aloud and copied by hand: 7K2M-9QXC-4T8VW. */
  public String grouped() {
    return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
  }
}
