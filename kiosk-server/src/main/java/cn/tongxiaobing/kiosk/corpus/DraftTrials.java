package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.store.DraftRow;
import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Visit;
import cn.tongxiaobing.knowledge.document.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries a draft before it holds: a question to the live library and to the one with it, or all
 * known questions to both. Thread-safe; asking blocks, comparing goes on by itself.
 */
public final class DraftTrials implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DraftTrials.class);

  private final Drafts drafts;
  private final Publishing publishing;
  private final Rehearsal rehearsal;
  private final Path data;
  private final Supplier<LiveKnowledge> live;
  private final Place place;
  private final Map<String, GoldenRun> runs = new ConcurrentHashMap<>();

  DraftTrials(
      Drafts drafts, Publishing publishing, Path data, Supplier<LiveKnowledge> live, Place place) {
    this.drafts = drafts;
    this.publishing = publishing;
    this.rehearsal = new Rehearsal(data, live);
    this.data = data;
    this.live = live;
    this.place = place;
  }

  /** A question as it is answered now, and as it would be. */
  public record Tried(Told live, Told draft) {}

  /** How far a comparison is. */
  public record Progress(int done, int of, boolean running) {}

  /** Asks the live library and the one with the draft, in the same way. */
  public Tried ask(String id, Question question) {
    DraftRow row = drafts.row(id);
    return new Tried(live.get().answer(question, Visit.begun()), rehearse(row, question));
  }

  private Told rehearse(DraftRow row, Question question) {
    SortedMap<String, String> own = drafts.texts(row).texts();
    String instead = DraftContent.ofJson(row.content()).metadata().supersedes();
    String key = row.id() + Drafts.hash(own.toString() + instead) + publishing.sequence();
    return rehearsal.answer(
        key, () -> publishing.textsWith(row.id(), own, instead), question, Visit.begun());
  }

  /** Begins to compare the answers to all known questions; one that runs is begun anew. */
  public void check(String id) {
    DraftRow row = drafts.row(id);
    long base = publishing.sequence();
    try {
      GoldenRun run = new GoldenRun(GoldenRun.questions(live.get().library(), data));
      Optional.ofNullable(runs.put(id, run)).ifPresent(GoldenRun::cancel);
      LocalDate day = drafts.effective(DraftContent.ofJson(row.content()));
      Thread.ofVirtual()
          .name("golden-" + id)
          .start(() -> check(row, base, run, question -> new Question(question, day, place)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(DraftRow row, long base, GoldenRun run, Function<String, Question> question) {
    try {
      List<Checked.Change> changes =
          run.run(
              q ->
                  Checked.Seen.of(
                      live.get().answer(question.apply(q), Visit.begun()).reply().answer()),
              q -> Checked.Seen.of(rehearse(row, question.apply(q)).reply().answer()));
      if (!run.isCancelled()) {
        Checked checked =
            new Checked(
                Drafts.hash(row.content()), base, run.size(), changes, taken(row, question));
        drafts.keep(row, checked);
      }
    } catch (RuntimeException e) {
      LOG.warn("comparing the answers of a draft failed: {}", e.toString());
    } finally {
      runs.remove(row.id(), run);
    }
  }

  /** The questions that the cards of a draft must not answer, and do. */
  private List<String> taken(DraftRow row, Function<String, Question> question) {
    DraftContent content = DraftContent.ofJson(row.content());
    String cards = DraftTexts.guideId(content.metadata().title());
    return content.unlike().stream()
        .filter(q ->
            rehearse(row, question.apply(q)).reply().answer() instanceof Answer.Answered a
                && a.passage().id().startsWith(cards))
        .toList();
  }

  /** Stops comparing. */
  public void cancelCheck(String id) {
    drafts.row(id);
    Optional.ofNullable(runs.remove(id)).ifPresent(GoldenRun::cancel);
  }

  /** How far the comparison is. */
  public Progress progress(String id) {
    GoldenRun run = runs.get(id);
    return run == null ? new Progress(0, 0, false) : new Progress(run.done(), run.size(), true);
  }

  @Override
  public void close() {
    runs.values().forEach(GoldenRun::cancel);
    rehearsal.close();
  }
}
