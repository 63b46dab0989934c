package cn.tongxiaobing.kiosk.store;

import java.time.Instant;
import java.util.Optional;

/**
 * One sign-up as it is kept: the codes that staff must filter by, blind indexes, and sealed bytes.
 *
 * @param id random, and the only name that other tables and logs have for it
 * @param receiptIndex blind index of the receipt; no two have the same
 * @param phoneIndex blind index of the phone
 * @param personIndex blind index of what makes two sign-ups the same person's
 * @param area administrative division code of the home address, digits
 * @param state where it stands, a code of the sign-up's own
 * @param owner the staff account that follows it up
 * @param due until when it is to be followed up
 * @param version 1 at first, one more with each change
 * @param createdAt to the millisecond, as every instant here
 * @param sealed what the person gave
 * @param sealedHealth what the person gave of their health, under a consent of its own
 */
public record SignUpRow(
    String id,
    Bytes receiptIndex,
    Bytes phoneIndex,
    Bytes personIndex,
    String area,
    String ageBand,
    String education,
    String state,
    boolean minor,
    Optional<String> owner,
    Optional<Instant> due,
    long version,
    Instant createdAt,
    Instant changedAt,
    Bytes sealed,
    Optional<Bytes> sealedHealth) {

  /** The same of this version, after what staff change. */
  public SignUpRow with(
      String newState, Optional<String> newOwner, Optional<Instant> newDue, Instant at) {
    return new SignUpRow(
        id,
        receiptIndex,
        phoneIndex,
        personIndex,
        area,
        ageBand,
        education,
        newState,
        minor,
        newOwner,
        newDue,
        version,
        createdAt,
        at,
        sealed,
        sealedHealth);
  }
}
