package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.DataFolder;
import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.OperatorException;
import cn.tongxiaobing.kiosk.api.Query;
import cn.tongxiaobing.kiosk.corpus.Corpus;
import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.evaluation.GoldenSet;
import cn.tongxiaobing.knowledge.evaluation.GoldenSet.Dialogue;
import cn.tongxiaobing.knowledge.evaluation.SavedAnswers;
import cn.tongxiaobing.knowledge.evaluation.Scorecard;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate}: asks sets of questions and scores what a person would see. */
@Command(name = "evaluate", description = "用题集给回答打分")
final class EvaluateCommand implements Callable<Integer> {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "题集.jsonl", description = "每行一道题或一段对话")
  private List<Path> files = List.of();

  @Option(names = "--details", description = "写出每一道没有答对的题")
  private boolean details;

  @Option(names = "--min", paramLabel = "比例", description = "答对@400 低于这个比例时退出码为 1，例如 0.6")
  private double min;

  @Option(names = "--save", paramLabel = "文件", description = "把这次的回答存下来，以后用 --against 对照")
  private @Nullable Path save;

  @Option(
      names = "--against",
      paramLabel = "文件",
      description = "和存下来的回答对照，列出变了的；有原来答对、现在没答对的，退出码为 1")
  private @Nullable Path against;

  @Option(names = "--as-of", paramLabel = "日期", description = "按哪一天的规定回答，不写是今天")
  private @Nullable String asOf;

  @Mixin private DataOption data = new DataOption();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Problems problems = new Problems();
    List<Dialogue> dialogues = dialogues(problems);
    problems.all().forEach(err::println);
    LocalDate day = day();
    Optional<SavedAnswers> earlier = earlier();
    Corpus corpus = new Corpus(data.path());
    Place place = KioskConfig.read(data.path(), corpus.shipped().places()).place();
    try (KnowledgeBase knowledge = corpus.open(new Problems())) {
      Scorecard scorecard = Scorecard.of(knowledge, dialogues, day, place);
      out.print(scorecard.report());
      if (details) {
        out.print(scorecard.misses());
      }
      boolean worse =
          earlier.filter(e -> AnswerChanges.print(e.changes(scorecard), out)).isPresent();
      if (save != null) {
        save(scorecard, save);
      }
      boolean low = scorecard.right(Scorecard.CUT) < min;
      return low || worse || !problems.isEmpty() ? OperatorException.FAILURE : 0;
    } catch (IOException e) {
      throw DataFolder.unusable(data.path(), e);
    }
  }

  private Optional<SavedAnswers> earlier() {
    if (against == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(SavedAnswers.read(against));
    } catch (IOException e) {
      throw new OperatorException(
          OperatorException.USAGE, "读不了 " + against + "，--against 要用 --save 存下来的文件。");
    }
  }

  private static void save(Scorecard scorecard, Path file) {
    try {
      SavedAnswers.of(scorecard).write(file);
    } catch (IOException e) {
      throw new OperatorException(OperatorException.USAGE, "写不了 " + file + "，请检查路径。");
    }
  }

  private List<Dialogue> dialogues(Problems problems) {
    List<Dialogue> dialogues = new ArrayList<>();
    for (Path file : files) {
      try {
        dialogues.addAll(GoldenSet.read(file, problems).dialogues());
      } catch (IOException e) {
        throw new OperatorException(OperatorException.USAGE, "读不了题集 " + file + "，请检查路径。");
      }
    }
    return dialogues;
  }

  private LocalDate day() {
    if (asOf == null) {
      return LocalDate.now(ZONE);
    }
    return Query.day(asOf)
        .orElseThrow(() ->
            new OperatorException(
                OperatorException.USAGE, "--as-of 应为 1950 至 2100 年间的日期，写成 2026-11-22 这样。"));
  }
}
