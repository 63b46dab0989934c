package cn.tongxiaobing.kiosk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A library to put between a program and the C library, so that its disk is another. */
public final class CompiledDisk {

  private CompiledDisk() {}

  /** Compiles a source of the test resources; where that cannot be done the test is skipped. */
  public static Path of(String source, Path folder) throws IOException, InterruptedException {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/cc")) && Files.isDirectory(Path.of("/proc/self/fd")),
        "another disk takes a C compiler and Linux");
    Path library = folder.resolve(source.replace(".c", ".so"));
    Path from = Path.of("src/test/resources", source).toAbsolutePath();
    Process compiler =
        new ProcessBuilder("/usr/bin/cc", "-shared", "-fPIC", "-o", library + "", from + "", "-ldl")
            .inheritIO()
            .start();
    assertThat(compiler.waitFor()).isZero();
    return library;
  }
}
