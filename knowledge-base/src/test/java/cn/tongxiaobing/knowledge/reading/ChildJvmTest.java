package cn.tongxiaobing.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildJvmTest {

  private static final Limits STANDARD = Limits.standard();

  @TempDir private Path folder;

  private Path file = Path.of("");

  @BeforeEach
  void write_a_document() throws IOException {
    file = Files.write(folder.resolve("a.docx"), OfficeFiles.docx(Regulation.LINES));
  }

  @AfterEach
  void no_process_and_no_folder_is_left() throws IOException {
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
    String ours = ChildJvm.FOLDER + ProcessHandle.current().pid() + "-";
    try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(left.map(path -> String.valueOf(path.getFileName())))
          .noneMatch(name -> name.startsWith(ours));
    }
  }

  @Test
  void a_process_that_takes_too_long_is_stopped() {
    long start = System.nanoTime();

    assertFault(STANDARD.within(Duration.ofMillis(30)), ReadFault.Kind.FILE_TOO_COMPLEX);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void a_process_that_needs_too_much_memory_ends() throws IOException {
    String page = "<p>" + "甲<b>乙</b>".repeat(400_000);
    file = Files.writeString(folder.resolve("a.html"), page);

    assertFault(limits(16, STANDARD.output()), ReadFault.Kind.FILE_TOO_COMPLEX);
  }

  @Test
  void a_process_that_says_too_much_is_not_listened_to() throws IOException {
    file = Files.writeString(folder.resolve("a.html"), "<p>" + "甲".repeat(100_000));

    assertFault(limits(STANDARD.heapMegabytes(), 20_000), ReadFault.Kind.FILE_TOO_COMPLEX);
  }

  @Test
  void a_process_that_cannot_run_is_a_fault() {
    assertFault(limits(1, STANDARD.output()), ReadFault.Kind.READER_FAILED);
  }

  @Test
  void whoever_is_interrupted_stops_the_process() throws InterruptedException {
    AtomicReference<ReadResult> result = new AtomicReference<>();
    AtomicBoolean stillInterrupted = new AtomicBoolean();
    CountDownLatch started = new CountDownLatch(1);
    Thread reading =
        Thread.ofPlatform()
            .start(() -> {
              started.countDown();
              Thread.currentThread().interrupt();
              result.set(ForeignReader.read(file, STANDARD));
              stillInterrupted.set(Thread.currentThread().isInterrupted());
            });
    started.await();
    reading.join();

    assertThat(result.get()).isEqualTo(new ReadFault(ReadFault.Kind.READER_STOPPED, ""));
    assertThat(stillInterrupted).isTrue();
  }

  @Test
  void names_may_be_in_chinese_and_endings_in_capitals() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("政策 文件"));
    file = Files.copy(file, inside.resolve("办法（试行）．.DOCX"));

    assertThat(ForeignReader.read(file, STANDARD)).isInstanceOf(ReadText.class);
  }

  @Test
  void files_are_read_side_by_side() throws InterruptedException {
    List<ReadResult> results = new CopyOnWriteArrayList<>();
    List<Thread> threads =
        Stream.generate(() ->
                Thread.ofVirtual().start(() -> results.add(ForeignReader.read(file, STANDARD))))
            .limit(3)
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(results).hasSize(3).allMatch(r -> r instanceof ReadText t && t.lines().size() == 18);
  }

  @Test
  void what_was_cut_off_is_no_text() {
    byte[] half =
        "{\"title\":\"\",\"lines\":[[\"\",\"LINE\",1,\"ITEM\",\"甲\"]"
            .getBytes(StandardCharsets.UTF_8);
    byte[] unfinished =
        "{\"title\":\"\",\"lines\":[],\"changes\":[]}".getBytes(StandardCharsets.UTF_8);

    for (byte[] said :
        List.of(half, unfinished, new byte[0], "[]".getBytes(StandardCharsets.UTF_8))) {
      assertThat(catchThrowable(() -> RawTextJson.read(new ByteArrayInputStream(said), STANDARD)))
          .isInstanceOf(IOException.class);
    }
  }

  private void assertFault(Limits limits, ReadFault.Kind kind) {
    assertThat(ForeignReader.read(file, limits))
        .isInstanceOfSatisfying(ReadFault.class, f -> assertThat(f.kind()).isEqualTo(kind));
  }

  private static Limits limits(int heapMegabytes, long output) {
    return new Limits(
        STANDARD.bytes(),
        STANDARD.textBytes(),
        STANDARD.characters(),
        STANDARD.lines(),
        STANDARD.pages(),
        STANDARD.time(),
        heapMegabytes,
        output);
  }
}
