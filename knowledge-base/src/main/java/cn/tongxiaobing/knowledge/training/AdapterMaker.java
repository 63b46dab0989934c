package cn.tongxiaobing.knowledge.training;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.search.Adapter;
import cn.tongxiaobing.knowledge.search.PassageIndex;
import cn.tongxiaobing.knowledge.search.TextEncoder;
import cn.tongxiaobing.knowledge.search.VectorFile;
import cn.tongxiaobing.knowledge.training.AdapterTraining.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes the map of a library from its wordings and bodies. */
final class AdapterMaker {

  private static final String SHIPPED = "/library/vectors.bin";
  private static final double RATE = 3e-4;
  private static final int EPOCHS = 10;

  private AdapterMaker() {}

  /**
   * The map of a library that is made of the shipped one, whose vectors are known.
   *
   * @throws IOException when the shipped vectors cannot be read
   */
  static Adapter of(Library library) throws IOException {
    try (TextEncoder encoder = TextEncoder.open(Adapter.identity());
        InputStream shipped =
            Objects.requireNonNull(AdapterMaker.class.getResourceAsStream(SHIPPED))) {
      VectorFile vectors = new VectorFile(encoder.version());
      vectors.read(shipped);
      return of(library, vectors, encoder);
    }
  }

  /**
   * Learns for about half a minute.
   *
   * @param vectors known vectors; missing ones are added
   */
  static Adapter of(Library library, VectorFile vectors, TextEncoder encoder) {
    List<Kind> kinds =
        library.passages().stream()
            .flatMap(passage -> kind(passage, vectors, encoder).stream())
            .toList();
    return new AdapterTraining(kinds, RATE, EPOCHS).run();
  }

  /** Articles teach nothing here: nobody has written down how they are asked for. */
  private static Optional<Kind> kind(Passage passage, VectorFile vectors, TextEncoder encoder) {
    List<float[]> all =
        PassageIndex.vectorTexts(passage).stream()
            .map(text -> vectors.getOrEncode(text, encoder))
            .toList();
    return switch (passage) {
      case Passage.OfGuide guide ->
          Optional.of(
              new Kind(all.subList(0, all.size() - 1), all.subList(all.size() - 1, all.size())));
      case Passage.OfReply reply -> Optional.of(new Kind(all, List.of()));
      case Passage.OfStatute statute -> Optional.empty();
    };
  }
}
