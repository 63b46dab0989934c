package cn.tongxiaobing.kiosk.store;

import java.time.Instant;
import java.util.Optional;

/**
 * An account of staff.
 *
 * @param name what they log in with; no two have the same
 * @param passwordHash with its parameters
 * @param sealedTotp the secret of their second factor
 * @param totpStep the last time step whose code was used, 0 for none
 * @param role a code
 * @param area division code, first digits: what they may see
 * @param failures wrong passwords since the last right one
 * @param version 1 at first, one more with each change
 */
public record AccountRow(
    String id,
    String name,
    String passwordHash,
    Optional<Bytes> sealedTotp,
    long totpStep,
    String role,
    String area,
    boolean disabled,
    int failures,
    Optional<Instant> lockedUntil,
    long version,
    Instant createdAt,
    Instant changedAt) {

  /** One whose owner has chosen nothing yet. */
  public static AccountRow fresh(String id, String name, String role, String area, Instant at) {
    return new AccountRow(
        id, name, "", Optional.empty(), 0, role, area, false, 0, Optional.empty(), 1, at, at);
  }

  /** The same of this version, with what lets its owner in. */
  public AccountRow equipped(String newPasswordHash, Optional<Bytes> newSealedTotp, Instant at) {
    return with(newPasswordHash, newSealedTotp, role, area, disabled, at);
  }

  /** The same of this version, with other rights. */
  public AccountRow allowed(String newRole, String newArea, boolean nowDisabled, Instant at) {
    return with(passwordHash, sealedTotp, newRole, newArea, nowDisabled, at);
  }

  private AccountRow with(
      String newPasswordHash,
      Optional<Bytes> newSealedTotp,
      String newRole,
      String newArea,
      boolean nowDisabled,
      Instant at) {
    return new AccountRow(
        id,
        name,
        newPasswordHash,
        newSealedTotp,
        totpStep,
        newRole,
        newArea,
        nowDisabled,
        failures,
        lockedUntil,
        version,
        createdAt,
        at);
  }
}
