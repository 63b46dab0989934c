package cn.tongxiaobing.kiosk.store;

import java.time.Instant;
import java.util.Optional;

/**
 * The same person has signed up again.
 *
 * @param again the later sign-up; it names the conflict, as it is in no other
 * @param earlier the one that stood already
 * @param settledAt when staff decided which one holds
 */
public record ConflictRow(String again, String earlier, Instant at, Optional<Instant> settledAt) {}
