package cn.tongxiaobing.kiosk.audit;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What happened. It may name a field but never say what stood in it: words come from our own small
 * vocabulary, the subject is a random id, and numbers that could be a phone or an identity card are
 * taken out of what people typed. What does not apply is the empty text.
 *
 * @param at when, with the offset of the office; kept to the millisecond, which every database
 *     keeps
 * @param actor the account, or what was typed as one; {@code system} for the program itself
 * @param role the role in which it was done, such as {@code recruiter}
 * @param session an id of the session that lets nobody in, never its token
 * @param action such as {@code sign-up.reveal}
 * @param subject the random id of the record
 * @param fields names of the fields that were shown or changed
 * @param purpose why, in the words of the actor
 * @param result {@code ok}, or the code of the refusal
 */
public record AuditEvent(
    OffsetDateTime at,
    String actor,
    String role,
    String session,
    String action,
    String subject,
    List<String> fields,
    String purpose,
    String result) {

  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_.-]{0,63}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_./:-]{0,99}");
  private static final Pattern OF_A_PERSON = Pattern.compile("1\\d{10}|\\d{17}[\\dXx]");

  /**
   * @throws IllegalArgumentException when a word or an id is none; the message does not repeat it,
   *     because it may be what must not be told
   */
  public AuditEvent {
    at = at.truncatedTo(ChronoUnit.MILLIS);
    actor = TypedText.of(actor);
    purpose = TypedText.of(purpose);
    fields = List.copyOf(fields);
    require(WORD.matcher(action).matches(), "action");
    require(WORD.matcher(result).matches(), "result");
    require(role.isEmpty() || WORD.matcher(role).matches(), "role");
    require(fields.stream().allMatch(f -> WORD.matcher(f).matches()), "fields");
    require(isId(session), "session");
    require(isId(subject), "subject");
  }

  private static boolean isId(String text) {
    return text.isEmpty() || (ID.matcher(text).matches() && !OF_A_PERSON.matcher(text).matches());
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("the " + what + " of an audit event is not one");
    }
  }
}
