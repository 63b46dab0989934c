package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.corpus.DraftRefusedException.Reason;
import cn.tongxiaobing.kiosk.corpus.LocalChange.Value;
import cn.tongxiaobing.kiosk.directory.Offer;
import cn.tongxiaobing.kiosk.directory.OfferTable;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problem;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.reading.Line;
import cn.tongxiaobing.knowledge.reading.ReadText;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameters.Figure;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** Makes a change of a table that a clerk sends, whole or not at all. */
final class LocalTable {

  private final Corpus corpus;
  private final Library library;
  private final Place place;

  /**
   * @param place for rows of offers that name none
   */
  LocalTable(Corpus corpus, Library library, Place place) {
    this.corpus = corpus;
    this.library = library;
    this.place = place;
  }

  /**
   * @throws DraftRefusedException of FILE, naming every line that is at fault
   */
  LocalChange read(String file, ReadText read) throws IOException {
    boolean rowsOnly = read.lines().stream().allMatch(line -> line.kind() == Line.Kind.ROW);
    if (rowsOnly && ParameterImport.isOne(read)) {
      return values(file, read);
    }
    if (rowsOnly && OfferTable.isOne(read)) {
      return offers(file, read);
    }
    throw refused(List.of("这不是门店表，也不是本地参数表。门店表要有“门店”和“优惠”两列。"));
  }

  private LocalChange values(String file, ReadText read) throws IOException {
    Problems problems = new Problems();
    List<Figure> figures =
        new ParameterImport(corpus, library, new Problems()).read(file, read, problems).figures();
    refuse(problems);
    if (figures.isEmpty()) {
      throw refused(List.of("表里还没有填数。"));
    }
    return LocalChange.of("本地参数表 " + file, figures.stream().map(LocalTable::value).toList());
  }

  private static Value value(Figure figure) {
    return new Value(
        figure.parameter(),
        figure.place().code(),
        figure.from().toString(),
        figure.value().map(BigDecimal::toPlainString).orElse(LocalChecks.ENDED),
        figure.source());
  }

  private LocalChange offers(String file, ReadText read) {
    Problems problems = new Problems();
    List<Offer> offers =
        new OfferTable(place, library.places()::written, WrittenDay::of).read(file, read, problems);
    refuse(problems);
    if (offers.isEmpty()) {
      throw refused(List.of("表里一家也没有。"));
    }
    List<String> places = offers.stream().map(each -> each.place().code()).distinct().toList();
    return LocalChange.of("门店表 " + file, offers, List.of(), places);
  }

  private static void refuse(Problems problems) {
    if (!problems.isEmpty()) {
      throw refused(problems.all().stream().map(LocalTable::sentence).toList());
    }
  }

  private static String sentence(Problem problem) {
    String line = problem.line() > 0 ? "第 " + problem.line() + " 行：" : "";
    String example = problem.example().isEmpty() ? "" : "，应如：" + problem.example();
    return line + problem.fault() + example + "。";
  }

  private static DraftRefusedException refused(List<String> sentences) {
    return new DraftRefusedException(Reason.FILE, sentences);
  }
}
