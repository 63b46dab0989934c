package cn.tongxiaobing.knowledge.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads every file of a folder and prints its name and what became of it. */
final class HostileFilesRun {

  private HostileFilesRun() {}

  /** The one argument is the folder. */
  public static void main(String[] arguments) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(Path.of(arguments[0]))) {
      files = found.sorted().toList();
    }
    for (Path file : files) {
      String outcome =
          switch (ForeignReader.read(file, Limits.standard())) {
            case ReadText text -> "text:" + text.lines().size();
            case ReadFault fault -> fault.kind().code();
          };
      System.out.println(file.getFileName() + " " + outcome);
    }
  }
}
