package cn.tongxiaobing.kiosk.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A question that had no certain answer.
 *
 * @param question masked before it came here
 * @param day the day it was asked about
 * @param place division code
 * @param status what it was told instead, a name of the interface
 * @param visitHash tells questions of one visit apart from others, and nobody who asked them
 * @param nearest the section that came closest
 */
public record UnansweredRow(
    String id,
    String question,
    LocalDate day,
    String place,
    String status,
    Bytes visitHash,
    Optional<String> nearest,
    Instant createdAt) {}
