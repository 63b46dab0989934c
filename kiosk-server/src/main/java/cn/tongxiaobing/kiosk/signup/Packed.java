package cn.tongxiaobing.kiosk.signup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A text in less room (RFC 1950). Remembered answers are four fifths of what a sign-up writes to
 * the disk, and most of each is the drawing of its code.
 */
final class Packed {

  private Packed() {}

  static byte[] of(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return packed.toByteArray();
  }

  static String text(byte[] packed) {
    try (InflaterInputStream inflater = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return new String(inflater.readAllBytes(), UTF_8);
    } catch (IOException e) {
      // The cause would show what was read.
      throw new IllegalStateException("a sealed answer cannot be unpacked");
    }
  }
}
