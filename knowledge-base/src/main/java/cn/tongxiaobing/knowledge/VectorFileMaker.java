package cn.tongxiaobing.knowledge;

import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.search.PassageIndex;
import cn.tongxiaobing.knowledge.search.TextEncoder;
import cn.tongxiaobing.knowledge.search.VectorFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Run by the build: reads the shipped library, which fails the build when it has a fault, and
 * writes the vectors of its texts to the file named by the one argument. What an earlier build made
 * is kept.
 */
final class VectorFileMaker {

  private VectorFileMaker() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    List<String> texts =
        Library.shipped().passages().stream()
            .map(PassageIndex::vectorTexts)
            .flatMap(List::stream)
            .distinct()
            .toList();
    try (TextEncoder encoder = TextEncoder.open()) {
      VectorFile known = new VectorFile(encoder.version());
      known.readIfPresent(file);
      VectorFile wanted = new VectorFile(encoder.version());
      texts.parallelStream()
          .forEach(text -> wanted.put(text, known.get(text).orElseGet(() -> encoder.encode(text))));
      wanted.write(file);
    }
  }
}
