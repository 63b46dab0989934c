package cn.tongxiaobing.kiosk.audit;

/**
 * An entry as it is kept: the very text that was hashed, so that no reading and writing again
 * stands between what was said and what is checked.
 *
 * @param seq its number; the first is 1 and none is left out
 * @param line the canonical text, see {@link AuditLine}
 * @param hash the keyed hash of {@code line} and the hash before, as 64 hexadecimal digits
 */
public record WrittenEntry(long seq, String line, String hash) {

  /** One line of JSON with the hash in it, for a file or another machine. */
  public String export() {
    return line.substring(0, line.length() - 1) + ",\"hash\":\"" + hash + "\"}";
  }
}
