package cn.tongxiaobing.kiosk.staff;

import java.time.Instant;

/**
 * Somebody who is logged in.
 *
 * @param token what their browser holds
 * @param account with the rights of this moment
 * @param csrf what each of their writes has to carry; the same all session long
 * @param provedAt when they last gave passphrase and code
 * @param until when it ends at the latest
 */
public record Session(String token, Account account, String csrf, Instant provedAt, Instant until) {

  /** Never the tokens. */
  @Override
  public String toString() {
    return "session of " + account.account();
  }
}
