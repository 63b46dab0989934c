package cn.tongxiaobing.knowledge.training;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.answer.Scope;
import cn.tongxiaobing.knowledge.evaluation.GoldenSet;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.search.Adapter;
import cn.tongxiaobing.knowledge.search.TextEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The door: fits each model to the shipped library and writes its file. The judge stands on the
 * scope, and both on the adapter, so whoever fits one fits those after it too.
 */
public final class Training {

  private final Path into;

  /**
   * @param into the folder of the model files, made when missing
   * @throws IOException when it cannot be made
   */
  public Training(Path into) throws IOException {
    this.into = Files.createDirectories(into);
  }

  /** Writes {@code adapter.bin}; takes half a minute. */
  public void adapter() throws IOException {
    Adapter adapter = AdapterMaker.of(Library.shipped());
    try (OutputStream file = Files.newOutputStream(into.resolve("adapter.bin"))) {
      adapter.write(file);
    }
  }

  /**
   * Writes {@code scope.bin}; takes half a minute.
   *
   * @param policy further questions that policy answers though they sound otherwise
   */
  public void scope(List<String> policy) throws IOException {
    try (TextEncoder encoder = TextEncoder.open()) {
      Scope scope = ScopeMaker.of(Library.shipped(), policy, encoder);
      try (OutputStream file = Files.newOutputStream(into.resolve("scope.bin"))) {
        scope.write(file);
      }
    }
  }

  /**
   * Writes {@code ranking.yaml} and {@code judge.yaml}; takes some minutes.
   *
   * @param policy the questions that the scope was given
   * @param data where indexes may be kept
   * @return what came of questions that were left out, in Chinese
   */
  public String judge(List<GoldenSet> sets, List<String> policy, Path data) throws IOException {
    try (KnowledgeBase knowledge = KnowledgeBase.open(Library.shipped(), data)) {
      JudgeTraining training = JudgeTraining.of(knowledge, sets, policy, data.resolve("left-out"));
      Files.writeString(into.resolve("ranking.yaml"), training.rankingYaml());
      Files.writeString(into.resolve("judge.yaml"), training.yaml());
      return training.report();
    }
  }

  /**
   * Writes {@code visit.yaml}; takes a minute.
   *
   * @param sets dialogues and single questions
   * @param data where the index may be kept
   * @return what came of dialogues that were left out, in Chinese
   */
  public String visit(List<GoldenSet> sets, Path data) throws IOException {
    try (KnowledgeBase knowledge = KnowledgeBase.open(Library.shipped(), data)) {
      VisitTraining training = VisitTraining.of(knowledge, sets);
      Files.writeString(into.resolve("visit.yaml"), training.yaml());
      return training.report();
    }
  }
}
