package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.unanswered.Complaint;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.document.Place;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody says of an answer, checked.
 *
 * @param question what was asked
 * @param conversation the id of the visit
 * @param complaint empty when the answer was right
 */
record Feedback(Question question, String conversation, Optional<Complaint> complaint) {

  private static final Set<String> FIELDS = Set.of("conversation", "question", "helpful", "reason");

  /**
   * Checks what was sent.
   *
   * @throws ApiException for the first thing that is wrong
   */
  static Feedback of(ObjectNode sent, LocalDate today, Place here) {
    for (Iterator<String> names = sent.fieldNames(); names.hasNext(); ) {
      if (!FIELDS.contains(names.next())) {
        throw new ApiException(ApiError.UNKNOWN_FIELD);
      }
    }
    String question = text(sent, "question");
    AskRequest.fault(question)
        .ifPresent(fault -> {
          throw new ApiException(fault, "question");
        });
    String conversation = text(sent, "conversation");
    if (!AskRequest.isConversation(conversation)) {
      throw new ApiException(ApiError.REQUEST_INVALID, "conversation");
    }
    return new Feedback(new Question(question, today, here), conversation, complaint(sent));
  }

  /** An answer that was right has no reason why it was not. */
  private static Optional<Complaint> complaint(ObjectNode sent) {
    JsonNode helpful = sent.path("helpful");
    if (!helpful.isBoolean()) {
      throw new ApiException(ApiError.TYPE_MISMATCH, "helpful");
    }
    if (!sent.has("reason")) {
      return helpful.booleanValue() ? Optional.empty() : Optional.of(Complaint.UNSAID);
    }
    Optional<Complaint> reason = Complaint.of(text(sent, "reason"));
    if (reason.isEmpty() || helpful.booleanValue()) {
      throw new ApiException(ApiError.REQUEST_INVALID, "reason");
    }
    return reason;
  }

  private static String text(ObjectNode sent, String field) {
    JsonNode value = sent.path(field);
    if (!value.isTextual()) {
      throw new ApiException(ApiError.TYPE_MISMATCH, field);
    }
    return value.textValue();
  }
}
