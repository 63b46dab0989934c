package cn.tongxiaobing.kiosk.signup;

import cn.tongxiaobing.kiosk.secrecy.Context;
import cn.tongxiaobing.kiosk.secrecy.Sealer;
import cn.tongxiaobing.kiosk.store.Bytes;
import cn.tongxiaobing.kiosk.store.SignUpRow;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Puts what a person gave under seal and opens it again. Safe for use by several threads. */
public final class Envelope {

  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final String TABLE = "sign_up";
  private static final int LAYOUT = 1;
  private static final int LAYOUT_OF_ANSWERS = 2;

  private final Sealer sealer;

  public Envelope(Sealer sealer) {
    this.sealer = sealer;
  }

  Bytes seal(Details details, String id) {
    return seal(details, details(id));
  }

  Bytes seal(Details.OfHealth health, String id) {
    return seal(health, health(id));
  }

  Bytes sealAnswer(String answer, String request) {
    return Bytes.of(sealer.seal(Packed.of(answer), answer(request)));
  }

  String openAnswer(Bytes sealed, String request) {
    return Packed.text(sealer.open(sealed.array(), answer(request)));
  }

  /**
   * What the person gave.
   *
   * @throws cn.tongxiaobing.kiosk.secrecy.SealBrokenException when it is damaged, or is not of this
   *     row
   */
  public Details open(SignUpRow row) {
    return openDetails(row.sealed(), row.id());
  }

  Details openDetails(Bytes sealed, String id) {
    return read(sealer.open(sealed.array(), details(id)), Details.class);
  }

  /** What the person gave of their health, if anything; fails as {@link #open}. */
  public Optional<Details.OfHealth> openHealth(SignUpRow row) {
    return row.sealedHealth()
        .map(sealed -> read(sealer.open(sealed.array(), health(row.id())), Details.OfHealth.class));
  }

  private Bytes seal(Object value, Context context) {
    try {
      return Bytes.of(sealer.seal(JSON.writeValueAsBytes(value), context));
    } catch (IOException e) {
      throw new UncheckedIOException("a record of ours cannot be written", e);
    }
  }

  private static <T> T read(byte[] plain, Class<T> type) {
    try {
      return JSON.readValue(plain, type);
    } catch (IOException e) {
      // The cause would show what was read.
      throw new IllegalStateException("a sealed record cannot be read");
    }
  }

  private static Context details(String id) {
    return new Context(TABLE, "sealed", id, LAYOUT);
  }

  private static Context health(String id) {
    return new Context(TABLE, "sealed_health", id, LAYOUT);
  }

  private static Context answer(String request) {
    return new Context("submission", "sealed_response", request, LAYOUT_OF_ANSWERS);
  }
}
