package cn.tongxiaobing.kiosk.followup;

import cn.tongxiaobing.kiosk.signup.Advice;
import cn.tongxiaobing.kiosk.signup.SignUpState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A sign-up as a list shows it: nothing in it names a person.
 *
 * @param name masked
 * @param sex in words
 * @param education in words, with how far the person is
 * @param conflict whether it is one of two of the same person
 * @param advice what the rules in force today say of the person; health is left out of it, that
 *     takes a purpose to be looked at
 */
public record Card(
    String id,
    String name,
    String sex,
    int age,
    String education,
    String area,
    SignUpState state,
    boolean minor,
    boolean conflict,
    Optional<String> owner,
    Optional<Instant> due,
    Instant createdAt,
    long version,
    List<Advice> advice) {

  public Card {
    advice = List.copyOf(advice);
  }
}
