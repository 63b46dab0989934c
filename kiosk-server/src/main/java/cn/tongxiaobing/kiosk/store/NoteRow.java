package cn.tongxiaobing.kiosk.store;

import java.time.Instant;

/**
 * What a member of staff wrote down about a sign-up.
 *
 * @param subject the sign-up
 * @param author the staff account
 * @param sealed the text
 */
public record NoteRow(String id, String subject, String author, Instant at, Bytes sealed) {}
