package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.DataFolder;
import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.OperatorException;
import cn.tongxiaobing.kiosk.api.AnswerBody;
import cn.tongxiaobing.kiosk.api.AskRequest;
import cn.tongxiaobing.kiosk.api.Json;
import cn.tongxiaobing.kiosk.api.Query;
import cn.tongxiaobing.kiosk.corpus.Corpus;
import cn.tongxiaobing.kiosk.corpus.Told;
import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Visit;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ask}: one question, answered on the terminal. */
@Command(name = "ask", description = "在终端里问一个问题")
final class AskCommand implements Callable<Integer> {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "问题", description = "用引号括起来，例如 \"近视做过手术还能当兵吗\"")
  private String question = "";

  @Option(names = "--as-of", paramLabel = "日期", description = "按哪一天的规定回答，例如 2026-11-22，不写是今天")
  private @Nullable String asOf;

  @Option(names = "--place", paramLabel = "代码", description = "按哪个地方的规定回答，六位行政区划代码，例如 140214")
  private @Nullable String place;

  @Option(names = "--json", description = "打印成 JSON，和网上接口相同")
  private boolean json;

  @Option(names = "--explain", description = "再打印这个回答是怎么来的，供工作人员核对")
  private boolean explain;

  @Mixin private DataOption data = new DataOption();

  @Override
  public Integer call() {
    LocalDate day = day();
    AskRequest.fault(question)
        .ifPresent(fault -> {
          throw new OperatorException(OperatorException.USAGE, fault.detail() + "。");
        });
    Corpus corpus = new Corpus(data.path());
    KioskConfig config = KioskConfig.read(data.path(), corpus.shipped().places());
    Question asked = new Question(question, day, place(corpus, config));
    try (KnowledgeBase knowledge = corpus.open(new Problems())) {
      AnswerBody answer =
          AnswerBody.of(
              new Told(knowledge.reply(asked, Visit.begun()), knowledge.library(), corpus.name()),
              asked,
              "terminal",
              config);
      PrintWriter out = spec.commandLine().getOut();
      out.println(json ? Json.pretty(answer) : AnswerText.of(answer));
      if (explain) {
        out.println(AnswerText.of(knowledge.explain(asked)));
      }
      return 0;
    } catch (IOException e) {
      throw DataFolder.unusable(data.path(), e);
    }
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

  private Place place(Corpus corpus, KioskConfig config) {
    if (place == null) {
      return config.place();
    }
    return corpus
        .shipped()
        .places()
        .find(place)
        .orElseThrow(() ->
            new OperatorException(
                OperatorException.USAGE, "--place 没有收录这个地区，应为六位行政区划代码，例如 140214。"));
  }
}
