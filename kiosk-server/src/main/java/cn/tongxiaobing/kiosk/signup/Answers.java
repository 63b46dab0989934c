package cn.tongxiaobing.kiosk.signup;

import cn.tongxiaobing.kiosk.secrecy.TokenHash;
import cn.tongxiaobing.kiosk.signup.SignUps.Outcome;
import cn.tongxiaobing.kiosk.signup.SignUps.Request;
import cn.tongxiaobing.kiosk.store.Bytes;
import cn.tongxiaobing.kiosk.store.Insertion;
import cn.tongxiaobing.kiosk.store.Submission;
import java.time.Instant;
import java.util.HexFormat;

/** Remembers what was answered to a request, as keyed hashes and a sealed answer. */
final class Answers {

  private final TokenHash tokens;
  private final Envelope envelope;

  Answers(TokenHash tokens, Envelope envelope) {
    this.tokens = tokens;
    this.envelope = envelope;
  }

  /** How a request is called in the table. */
  Bytes name(Request request) {
    return Bytes.of(tokens.of("sign-up-request", request.key()));
  }

  private Bytes hash(Request request) {
    return Bytes.of(tokens.of("sign-up-body", request.body()));
  }

  /** What is to be remembered. */
  Submission of(Request request, String answer, Instant now) {
    Bytes name = name(request);
    return new Submission(name, hash(request), envelope.sealAnswer(answer, hex(name)), now);
  }

  /** What a request sent again comes to. */
  Outcome again(Request request, Submission known) {
    return known.bodyHash().equals(hash(request))
        ? answered(known.sealedResponse(), known.requestHash())
        : new Outcome.Mismatched();
  }

  /** What a request comes to that was to be answered so. */
  Outcome outcome(Request request, String answer, Insertion insertion) {
    return switch (insertion) {
      case Insertion.Stored stored -> new Outcome.Answered(answer);
      case Insertion.Repeated repeated -> answered(repeated.sealedResponse(), name(request));
      case Insertion.Mismatched mismatched -> new Outcome.Mismatched();
    };
  }

  private Outcome answered(Bytes sealed, Bytes name) {
    return new Outcome.Answered(envelope.openAnswer(sealed, hex(name)));
  }

  private static String hex(Bytes bytes) {
    return HexFormat.of().formatHex(bytes.array());
  }
}
