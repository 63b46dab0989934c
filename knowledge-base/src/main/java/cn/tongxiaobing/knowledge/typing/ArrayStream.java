package cn.tongxiaobing.knowledge.typing;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads arrays of primitives that were written one after the other in Java's serialization format
 * (Java Object Serialization Specification, chapter 6). Anything else in the stream is refused, and
 * no object is ever made from it: this is for tables that a library carries in that form.
 */
final class ArrayStream implements Closeable {

  private static final int MAGIC = 0xACED0005;
  private static final int NULL = 0x70;
  private static final int REFERENCE = 0x71;
  private static final int CLASS = 0x72;
  private static final int ARRAY = 0x75;
  private static final int END_OF_BLOCK = 0x78;
  private static final int FIRST_HANDLE = 0x7E0000;
  private static final int MOST = 1 << 20;

  private final DataInputStream in;

  /** The class names and arrays met so far; later ones may point back at them. */
  private final List<Object> handles = new ArrayList<>();

  ArrayStream(InputStream in) throws IOException {
    this.in = new DataInputStream(in);
    if (this.in.readInt() != MAGIC) {
      throw new IOException("not a stream of arrays");
    }
  }

  /**
   * The next array: {@code short[]}, {@code char[]}, {@code int[]}, or {@code Object[]} of such.
   * What was null is an empty {@code Object[]}.
   *
   * @throws IOException when there is anything else
   */
  Object next() throws IOException {
    int kind = in.readUnsignedByte();
    if (kind == NULL) {
      return new Object[0];
    }
    if (kind == REFERENCE) {
      return handle();
    }
    if (kind != ARRAY) {
      throw new IOException("no array but " + kind);
    }
    String type = className();
    int place = handles.size();
    handles.add(type);
    int length = in.readInt();
    if (length < 0 || length > MOST) {
      throw new IOException("array of " + length);
    }
    Object array = elements(type, length);
    handles.set(place, array);
    return array;
  }

  private Object elements(String type, int length) throws IOException {
    return switch (type) {
      case "[S" -> shorts(length);
      case "[C" -> chars(length);
      case "[I" -> ints(length);
      case "[[C", "[[I", "[[[C" -> arrays(length);
      default -> throw new IOException("array of another type: " + type);
    };
  }

  private short[] shorts(int length) throws IOException {
    short[] values = new short[length];
    for (int i = 0; i < length; i++) {
      values[i] = in.readShort();
    }
    return values;
  }

  private char[] chars(int length) throws IOException {
    char[] values = new char[length];
    for (int i = 0; i < length; i++) {
      values[i] = in.readChar();
    }
    return values;
  }

  private int[] ints(int length) throws IOException {
    int[] values = new int[length];
    for (int i = 0; i < length; i++) {
      values[i] = in.readInt();
    }
    return values;
  }

  private Object[] arrays(int length) throws IOException {
    Object[] values = new Object[length];
    for (int i = 0; i < length; i++) {
      values[i] = next();
    }
    return values;
  }

  private String className() throws IOException {
    int kind = in.readUnsignedByte();
    if (kind == REFERENCE) {
      return String.valueOf(handle());
    }
    if (kind != CLASS) {
      throw new IOException("no class but " + kind);
    }
    String name = in.readUTF();
    handles.add(name);
    in.readLong();
    in.readByte();
    boolean plain =
        in.readShort() == 0
            && in.readUnsignedByte() == END_OF_BLOCK
            && in.readUnsignedByte() == NULL;
    if (!plain) {
      throw new IOException("no class of arrays: " + name);
    }
    return name;
  }

  private Object handle() throws IOException {
    int index = in.readInt() - FIRST_HANDLE;
    if (index < 0 || index >= handles.size()) {
      throw new IOException("points at nothing");
    }
    return handles.get(index);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
