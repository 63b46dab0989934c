package cn.tongxiaobing.knowledge.reading;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.logging.LogManager;

/**
 * The program of the process that reads one foreign file: the file is its standard input, what it
 * says its standard output. It knows no path, opens no connection and writes no file.
 *
 * <p>{@code ChildJvm} starts it and stops it in time; should that one be gone, it stops itself.
 */
final class ReaderProcess {

  /** How much longer than allowed a process lives that nobody stops. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final int STOPPED_ITSELF = 4;

  private ReaderProcess() {}

  /** Reads standard input. The arguments are made by {@link #arguments}. */
  public static void main(String[] arguments) throws IOException {
    LogManager.getLogManager().reset();
    Limits limits = limits(arguments);
    stopLater(limits.time().plus(GRACE));
    try (FileInputStream in = new FileInputStream(FileDescriptor.in);
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))) {
      FileChannel file = in.getChannel();
      ByteBuffer bytes = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
      try {
        RawTextJson.write(read(FileFormat.valueOf(arguments[0]), bytes, limits), out);
      } catch (ReadFaultException e) {
        RawTextJson.write(e.fault(), out);
      }
    }
  }

  /**
   * Reads a file in this process. Whatever a parser throws means that it could not make sense of
   * the file.
   *
   * @throws ReadFaultException when there is no text to be had
   */
  static RawText read(FileFormat format, ByteBuffer file, Limits limits) {
    TextGatherer into = new TextGatherer(limits);
    try {
      format.reader().read(file, into);
    } catch (ReadFaultException e) {
      throw e;
    } catch (IOException | RuntimeException | InternalError e) {
      throw new ReadFaultException(ReadFault.Kind.FILE_DAMAGED);
    } catch (StackOverflowError e) {
      throw new ReadFaultException(ReadFault.Kind.FILE_TOO_COMPLEX, "嵌套太深");
    }
    RawText text = into.gathered();
    if (text.lines().isEmpty()) {
      throw new ReadFaultException(ReadFault.Kind.FILE_NO_TEXT);
    }
    return text;
  }

  static String[] arguments(FileFormat format, Limits limits) {
    return new String[] {
      format.name(),
      Integer.toString(limits.characters()),
      Integer.toString(limits.lines()),
      Integer.toString(limits.pages()),
      limits.time().toString()
    };
  }

  private static Limits limits(String[] arguments) {
    Limits standard = Limits.standard();
    return new Limits(
        standard.bytes(),
        standard.textBytes(),
        Integer.parseInt(arguments[1]),
        Integer.parseInt(arguments[2]),
        Integer.parseInt(arguments[3]),
        Duration.parse(arguments[4]),
        standard.heapMegabytes(),
        standard.output());
  }

  private static void stopLater(Duration time) {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            Thread.sleep(time);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          Runtime.getRuntime().halt(STOPPED_ITSELF);
        });
  }
}
