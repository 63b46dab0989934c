package cn.tongxiaobing.kiosk.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A list of sign-ups that was asked for.
 *
 * @param account who asked
 * @param area division code, first digits: whose
 * @param fields codes, with commas between
 * @param format of the file
 * @param approver who agreed
 * @param takenAt when it was fetched, which can be done once
 */
public record ExportRow(
    String id,
    String account,
    String area,
    Optional<String> state,
    String fields,
    String purpose,
    String format,
    Instant at,
    Optional<String> approver,
    Optional<Instant> approvedAt,
    Optional<Instant> takenAt) {}
