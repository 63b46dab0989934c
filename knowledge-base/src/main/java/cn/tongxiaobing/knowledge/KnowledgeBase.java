package cn.tongxiaobing.knowledge;

import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.answer.Answering;
import cn.tongxiaobing.knowledge.answer.Explanation;
import cn.tongxiaobing.knowledge.answer.Judge;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Reply;
import cn.tongxiaobing.knowledge.answer.Visit;
import cn.tongxiaobing.knowledge.answer.VisitEvidence;
import cn.tongxiaobing.knowledge.language.SensitiveText;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.search.Adapter;
import cn.tongxiaobing.knowledge.search.Clusters;
import cn.tongxiaobing.knowledge.search.PassageIndex;
import cn.tongxiaobing.knowledge.search.PassageSearch;
import cn.tongxiaobing.knowledge.search.TextEncoder;
import cn.tongxiaobing.knowledge.search.VectorFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The door: a library made answerable. Opening it loads the model and opens the index; answering
 * takes milliseconds, blocks, and may be done by several threads at once.
 */
public final class KnowledgeBase implements AutoCloseable {

  /** Where the build leaves the vectors of the shipped library on the class path. */
  static final String SHIPPED_VECTORS = "/library/vectors.bin";

  /** So many are made sooner than those of the shipped library are read. */
  private static final int FEW_TEXTS = 24;

  private final Library library;
  private final TextEncoder encoder;
  private final PassageIndex index;
  private final PassageSearch search;
  private final Answering answering;

  private KnowledgeBase(
      Library library,
      TextEncoder encoder,
      PassageIndex index,
      PassageSearch search,
      Judge judge,
      Optional<KnowledgeBase> before) {
    this.library = library;
    this.encoder = encoder;
    this.index = index;
    this.search = search;
    this.answering = new Answering(library, search, judge, before.map(b -> b.answering));
  }

  /** Told how far something that takes long has come, by any thread and in no certain order. */
  @FunctionalInterface
  public interface Progress {

    /** {@code done} of {@code of} are done. */
    void at(int done, int of);
  }

  /** Opens a library; the other way of opening says how far it is. */
  public static KnowledgeBase open(Library library, Path folder) throws IOException {
    return open(library, folder, (done, of) -> {});
  }

  /**
   * Opens a library.
   *
   * @param library what can be told
   * @param folder holds what is derived from it, the index and the vectors of imported texts; made
   *     when missing, made anew when damaged or outdated
   * @param encoded told of the vectors that had to be made; none are in the shipped library
   * @throws IOException when {@code folder} cannot be written
   */
  public static KnowledgeBase open(Library library, Path folder, Progress encoded)
      throws IOException {
    return open(library, folder, TextEncoder.open(), encoded, Optional.empty());
  }

  /**
   * Opens a library with another map behind the sentence model than the one that ships; for those
   * who fit it.
   */
  public static KnowledgeBase open(Library library, Path folder, Adapter adapter)
      throws IOException {
    return open(library, folder, TextEncoder.open(adapter), (done, of) -> {}, Optional.empty());
  }

  /**
   * Opens another state of the library beside this one. Both share the model, which is let go with
   * the last that is closed.
   *
   * @throws IOException when {@code folder} cannot be written
   */
  public KnowledgeBase beside(Library other, Path folder) throws IOException {
    return open(other, folder, encoder.shared(), (done, of) -> {}, Optional.of(this));
  }

  private static KnowledgeBase open(
      Library library,
      Path folder,
      TextEncoder encoder,
      Progress encoded,
      Optional<KnowledgeBase> before)
      throws IOException {
    try {
      VectorFile vectors = new VectorFile(encoder.version());
      Path kept = folder.resolve("vectors.bin");
      PassageIndex index =
          PassageIndex.open(
              folder.resolve("index"),
              library.parts(),
              library.synonyms(),
              texts -> known(vectors, kept, texts),
              encoder,
              encoded::at);
      if (vectors.hasNew()) {
        vectors.append(kept);
      }
      PassageSearch search =
          new PassageSearch(index, library.passages(), library.synonyms(), encoder);
      return new KnowledgeBase(library, encoder, index, search, Judge.shipped(), before);
    } catch (IOException | RuntimeException e) {
      encoder.close();
      throw e;
    }
  }

  /**
   * A text as it may be kept: what identifies a person by its number is replaced by what it was,
   * such as 【手机号】.
   */
  public static String withoutNumbers(String text) {
    return SensitiveText.mask(text);
  }

  /** The answer to a question. */
  public Answer answer(Question question) {
    return answering.answer(question);
  }

  /** The answer to a question in the course of a visit, and the visit after it. */
  public Reply reply(Question question, Visit visit) {
    return answering.reply(question, visit);
  }

  /** Why the answer is what it is: what each view found and how it was judged. For staff. */
  public Explanation explain(Question question) {
    return answering.explain(question);
  }

  /**
   * Questions that mean the same, the most frequent first; for staff, who answer them once.
   *
   * @return places in {@code questions}, each in one group
   */
  public List<List<Integer>> clusters(List<String> questions) {
    return new Clusters(encoder).of(questions);
  }

  /**
   * The same library with another judge, for those who fit one. It shares what this one has opened
   * and is not to be closed.
   */
  public KnowledgeBase judging(Judge judge) {
    return new KnowledgeBase(library, encoder, index, search, judge, Optional.of(this));
  }

  /**
   * What is weighed when a question goes on about a visit; empty when it cannot. For those who fit
   * the weights.
   */
  public Optional<VisitEvidence> evidence(Question question, Visit visit) {
    return answering.evidence(question, visit);
  }

  /** What this knows. */
  public Library library() {
    return library;
  }

  @Override
  public void close() {
    try (encoder) {
      index.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static VectorFile known(VectorFile vectors, Path kept, Set<String> texts) {
    vectors.readIfPresent(kept, texts);
    long unknown = texts.stream().filter(text -> vectors.get(text).isEmpty()).count();
    try (InputStream shipped = KnowledgeBase.class.getResourceAsStream(SHIPPED_VECTORS)) {
      if (shipped != null && unknown > FEW_TEXTS) {
        vectors.read(shipped);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped vectors cannot be read", e);
    }
    return vectors;
  }
}
