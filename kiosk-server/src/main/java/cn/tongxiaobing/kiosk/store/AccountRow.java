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
    Instant changedAt) {}
