package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.secrecy.RandomCodes;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.library.Library;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A question as it comes over HTTP, checked.
 *
 * @param question what is asked
 * @param conversation the id that its sender uses for this visit, or a new one
 * @param alone whether it is to be understood without what was said before
 */
public record AskRequest(Question question, String conversation, boolean alone) {

  private static final Set<String> FIELDS =
      Set.of("question", "conversation", "place", "asOf", "alone");
  private static final Pattern CONVERSATION = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /**
   * Checks what was sent.
   *
   * @param today used where no day is named
   * @param here used where no place is named
   * @throws ApiException for the first thing that is wrong
   */
  static AskRequest of(ObjectNode sent, Library library, LocalDate today, Place here) {
    for (Iterator<String> names = sent.fieldNames(); names.hasNext(); ) {
      if (!FIELDS.contains(names.next())) {
        throw new ApiException(ApiError.UNKNOWN_FIELD);
      }
    }
    String question = checked(text(sent, "question").orElse(""));
    Optional<String> conversation = text(sent, "conversation");
    Place place = text(sent, "place").map(code -> Query.placeOrFail(code, library)).orElse(here);
    LocalDate day = text(sent, "asOf").map(Query::dayOrFail).orElse(today);
    return new AskRequest(
        new Question(question, day, place),
        conversation.filter(AskRequest::isConversation).orElseGet(RandomCodes::visit),
        flag(sent, "alone"));
  }

  private static boolean flag(ObjectNode sent, String field) {
    JsonNode value = sent.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return false;
    }
    if (!value.isBoolean()) {
      throw new ApiException(ApiError.TYPE_MISMATCH, field);
    }
    return value.booleanValue();
  }

  private static Optional<String> text(ObjectNode sent, String field) {
    JsonNode value = sent.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new ApiException(ApiError.TYPE_MISMATCH, field);
    }
    return Optional.of(value.textValue());
  }

  /** Whether {@code id} can name a visit. */
  static boolean isConversation(String id) {
    return CONVERSATION.matcher(id).matches();
  }

  /** Whether {@code text} can be asked: the error it would be refused with, if it cannot. */
  public static Optional<ApiError> fault(String text) {
    if (text.codePoints().anyMatch(AskRequest::isForbidden)) {
      return Optional.of(ApiError.ENCODING_INVALID);
    }
    // Ligatures grow when they are normalised; what counts is the length that is searched for.
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    boolean tooLong =
        text.codePointCount(0, text.length()) > Question.LONGEST
            || plain.codePointCount(0, plain.length()) > Question.LONGEST;
    boolean wordless = plain.codePoints().noneMatch(Character::isLetterOrDigit);
    return tooLong || wordless ? Optional.of(ApiError.MESSAGE_LENGTH) : Optional.empty();
  }

  private static String checked(String question) {
    Optional<ApiError> fault = fault(question);
    if (fault.isPresent()) {
      throw new ApiException(fault.get(), "question");
    }
    return question;
  }

  /** Control characters, and halves of surrogate pairs standing alone. */
  private static boolean isForbidden(int c) {
    boolean layout = c == '\t' || c == '\n' || c == '\r';
    return (Character.isISOControl(c) && !layout) || Character.getType(c) == Character.SURROGATE;
  }
}
