package cn.tongxiaobing.kiosk;

import cn.tongxiaobing.kiosk.command.Commands;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The program: reads the command line and does what it says. */
public final class Main {

  /**
   * Kept here, or the level set on it would be lost. It warns that a faster way is not switched on.
   */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.SEVERE);
    PrintWriter out = writer(FileDescriptor.out, System.out.charset());
    PrintWriter err = writer(FileDescriptor.err, System.err.charset());
    int exitCode = Commands.line(out, err).execute(arguments);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  /** Where the system names a character set without Chinese, as in a plain POSIX locale, UTF-8. */
  private static PrintWriter writer(FileDescriptor to, Charset systems) {
    Charset charset = systems.newEncoder().canEncode('兵') ? systems : StandardCharsets.UTF_8;
    return new PrintWriter(new FileOutputStream(to), true, charset);
  }
}
