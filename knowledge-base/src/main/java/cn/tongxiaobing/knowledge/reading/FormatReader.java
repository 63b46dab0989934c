package cn.tongxiaobing.knowledge.reading;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes the text out of one kind of file. Holds no state between files. */
interface FormatReader {

  /**
   * Reads a whole file.
   *
   * @param file its bytes, from position 0
   * @param into where title, lines and remarks go; it throws when there are too many
   * @throws IOException when the file is not sound
   * @throws ReadFaultException when the file cannot be taken for a reason that has a name
   */
  void read(ByteBuffer file, TextGatherer into) throws IOException;
}
