package cn.tongxiaobing.kiosk.secrecy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * Bytes of several parts, each behind its length, so that none can lend a byte to its neighbour.
 */
final class Parts {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  Parts add(byte[] part) {
    add(part.length);
    bytes.writeBytes(part);
    return this;
  }

  Parts add(int number) {
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    return this;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
