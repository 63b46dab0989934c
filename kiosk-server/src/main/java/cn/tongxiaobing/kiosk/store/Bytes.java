package cn.tongxiaobing.kiosk.store;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Bytes as a value: sealed data, a hash, a blind index. Equal when every byte is. */
public final class Bytes {

  private final byte[] bytes;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy, so that nobody changes them later. */
  public static Bytes of(byte[] bytes) {
    return new Bytes(bytes.clone());
  }

  /** A copy. */
  public byte[] array() {
    return bytes.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The first bytes alone: enough to tell two apart in a test, too little to use. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length)) + "…" + bytes.length;
  }
}
