package cn.tongxiaobing.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads bytes in this process, without the limits that another one would set. */
final class Reading {

  private Reading() {}

  static RawText raw(FileFormat format, byte[] bytes) {
    return ReaderProcess.read(format, ByteBuffer.wrap(bytes), Limits.standard());
  }

  static RawText raw(FileFormat format, String text) {
    return raw(format, text.getBytes(StandardCharsets.UTF_8));
  }

  static List<String> texts(RawText raw) {
    return raw.lines().stream().map(Line::text).toList();
  }

  static ReadFault.Kind fault(FileFormat format, byte[] bytes) {
    return fault(format, bytes, Limits.standard());
  }

  static ReadFault.Kind fault(FileFormat format, byte[] bytes, Limits limits) {
    ReadFault.Kind[] kind = new ReadFault.Kind[1];
    assertThatExceptionOfType(ReadFaultException.class)
        .isThrownBy(() -> ReaderProcess.read(format, ByteBuffer.wrap(bytes), limits))
        .satisfies(e -> kind[0] = e.fault().kind());
    return kind[0];
  }
}
