package cn.tongxiaobing.kiosk.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small disk of its own. Only root may have one; else the test is skipped. */
final class Tmpfs implements AutoCloseable {

  private final Path folder;

  private Tmpfs(Path folder) {
    this.folder = folder;
  }

  static Tmpfs mount(Path folder, int megabytes) throws IOException, InterruptedException {
    boolean mounted =
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
    assumeTrue(mounted, "a small disk can be mounted by root alone");
    return new Tmpfs(folder);
  }

  /** In bytes. */
  long usable() throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  /** A file that takes room, in bytes. */
  Path fill(int bytes) throws IOException {
    return Files.write(folder.resolve("filler"), new byte[bytes]);
  }

  void makeReadOnly() throws IOException, InterruptedException {
    assumeTrue(run("mount", "-o", "remount,ro", folder.toString()), "cannot be mounted read-only");
  }

  @Override
  public void close() {
    try {
      run("umount", "-l", folder.toString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor() == 0;
  }
}
