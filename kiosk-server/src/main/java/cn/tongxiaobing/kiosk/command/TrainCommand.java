package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.DataFolder;
import cn.tongxiaobing.kiosk.OperatorException;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.evaluation.GoldenSet;
import cn.tongxiaobing.knowledge.training.Training;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code train}: fits the numbers in {@code library/model/}. For developers; a change is built in
 * by the next start and reviewed like any other.
 */
@Command(name = "train", description = "重新拟合模型参数（开发用）：依次 adapter、scope、judge、visit")
final class TrainCommand implements Callable<Integer> {

  /** What can be fitted, in the order in which one builds on the other. */
  enum Part {
    adapter,
    scope,
    judge,
    visit
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "部分", description = "adapter、scope、judge 或 visit")
  private Part part = Part.judge;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "题集",
      description = "judge、visit 用题集.jsonl，scope 和 judge 可用每行一问的 .tsv")
  private List<Path> files = List.of();

  @Option(names = "--into", paramLabel = "文件夹", description = "写到哪里，不写就写进源码")
  private Path into = Path.of("knowledge-base/src/main/resources/library/model");

  @Mixin private DataOption data = new DataOption();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      Training training = new Training(into);
      switch (part) {
        case adapter -> training.adapter();
        case scope -> training.scope(policyQuestions());
        case judge -> out.print(training.judge(sets(), policyQuestions(), data.path()));
        case visit -> out.print(training.visit(sets(), data.path()));
      }
    } catch (IOException e) {
      throw DataFolder.unusable(into, e);
    }
    out.println("已写入 " + into + "，重新构建后生效。");
    return 0;
  }

  private List<String> policyQuestions() throws IOException {
    List<String> questions = new ArrayList<>();
    for (Path file : files.stream().filter(f -> !isGoldenSet(f)).toList()) {
      Files.readAllLines(file).stream()
          .map(line -> line.split("\t", 2)[0])
          .filter(line -> !line.isBlank())
          .forEach(questions::add);
    }
    return questions;
  }

  private List<GoldenSet> sets() throws IOException {
    List<Path> golden = files.stream().filter(TrainCommand::isGoldenSet).toList();
    if (golden.isEmpty()) {
      throw new OperatorException(OperatorException.USAGE, "拟合 judge、visit 要给出题集.jsonl。");
    }
    List<GoldenSet> sets = new ArrayList<>();
    for (Path file : golden) {
      sets.add(GoldenSet.read(file, new Problems()));
    }
    return sets;
  }

  private static boolean isGoldenSet(Path file) {
    return file.toString().endsWith(".jsonl");
  }
}
