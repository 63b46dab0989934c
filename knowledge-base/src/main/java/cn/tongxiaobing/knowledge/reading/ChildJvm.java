package cn.tongxiaobing.knowledge.reading;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts a process that reads one file, listens to it, and stops it together with whatever it may
 * have started. The process has the file open for reading and nothing else: no environment, no
 * path, a folder of its own that is removed afterwards.
 */
final class ChildJvm {

  /** The exit code of a virtual machine that has run out of memory. */
  private static final int OUT_OF_MEMORY = 3;

  /** How the names of the folders begin, before the number of our own process. */
  static final String FOLDER = "reading-";

  private ChildJvm() {}

  /**
   * Reads a file.
   *
   * @throws ReadFaultException when there is no text to be had
   * @throws IOException when the process cannot be started
   */
  static RawText read(Path file, FileFormat format, Limits limits) throws IOException {
    Path folder = Files.createTempDirectory(FOLDER + ProcessHandle.current().pid() + "-");
    try {
      Process process = start(file, format, limits, folder);
      try {
        return listen(process, limits);
      } finally {
        stop(process);
      }
    } finally {
      delete(folder);
    }
  }

  private static Process start(Path file, FileFormat format, Limits limits, Path folder)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + limits.heapMegabytes() + "m",
            "-Xss1m",
            "-XX:MaxMetaspaceSize=64m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ActiveProcessorCount=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:ErrorFile=" + folder.resolve("error.log"),
            "-Djava.io.tmpdir=" + folder,
            "-Djava.awt.headless=true",
            "-Djdk.serialFilter=!*",
            "-Dfile.encoding=UTF-8",
            "-Dsun.jnu.encoding=UTF-8",
            "-cp",
            classPath(),
            ReaderProcess.class.getName()));
    command.addAll(List.of(ReaderProcess.arguments(format, limits)));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(Redirect.from(file.toFile()))
            .redirectError(Redirect.DISCARD);
    builder.environment().clear();
    // Only for the class path, which may lead through a folder with a Chinese name.
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start();
  }

  /** Our own class path; the process has another working folder, so relative parts are resolved. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(part -> !part.isEmpty())
        .map(part -> Path.of(part).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static RawText listen(Process process, Limits limits) {
    FutureTask<RawText> saying =
        new FutureTask<>(() -> RawTextJson.read(process.getInputStream(), limits));
    Thread.ofVirtual().start(saying);
    try {
      return saying.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new ReadFaultException(ReadFault.Kind.FILE_TOO_COMPLEX, "用时太长");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReadFaultException(ReadFault.Kind.READER_STOPPED);
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        case ReadFaultException fault -> fault;
        case StreamConstraintsException tooMuch ->
            new ReadFaultException(ReadFault.Kind.FILE_TOO_COMPLEX, "文字太多");
        case null, default -> new ReadFaultException(reasonOf(process));
      };
    }
  }

  /** Why a process has not said anything that makes sense. */
  private static ReadFault.Kind reasonOf(Process process) {
    try {
      boolean over = process.waitFor(1, TimeUnit.SECONDS);
      boolean tooMuch = !over || process.exitValue() == OUT_OF_MEMORY;
      return tooMuch ? ReadFault.Kind.FILE_TOO_COMPLEX : ReadFault.Kind.READER_FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ReadFault.Kind.READER_STOPPED;
    }
  }

  private static void stop(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
