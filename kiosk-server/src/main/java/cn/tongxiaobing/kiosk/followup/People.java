package cn.tongxiaobing.kiosk.followup;

import cn.tongxiaobing.kiosk.secrecy.Context;
import cn.tongxiaobing.kiosk.secrecy.Sealer;
import cn.tongxiaobing.kiosk.signup.Details;
import cn.tongxiaobing.kiosk.signup.Envelope;
import cn.tongxiaobing.kiosk.store.Bytes;
import cn.tongxiaobing.kiosk.store.SignUpRow;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Opens what is sealed: what people gave, and what staff noted about them. Thread-safe. */
public final class People {

  private static final int LAYOUT = 1;

  private final Sealer sealer;
  private final Envelope envelope;

  public People(Sealer sealer) {
    this.sealer = sealer;
    this.envelope = new Envelope(sealer);
  }

  /**
   * What somebody gave.
   *
   * @throws cn.tongxiaobing.kiosk.secrecy.SealBrokenException when it is damaged or of another row
   */
  Details open(SignUpRow row) {
    return envelope.open(row);
  }

  /** What somebody gave of their health, if anything; fails as {@link #open}. */
  Optional<Details.OfHealth> openHealth(SignUpRow row) {
    return envelope.openHealth(row);
  }

  Bytes sealNote(String id, String text) {
    return Bytes.of(sealer.seal(text.getBytes(StandardCharsets.UTF_8), note(id)));
  }

  String openNote(String id, Bytes sealed) {
    return new String(sealer.open(sealed.array(), note(id)), StandardCharsets.UTF_8);
  }

  private static Context note(String id) {
    return new Context("note", "sealed", id, LAYOUT);
  }
}
