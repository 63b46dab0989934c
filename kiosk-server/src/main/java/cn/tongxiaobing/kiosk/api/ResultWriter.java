package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.api.AnswerBody.CitationBody;
import cn.tongxiaobing.kiosk.api.AnswerBody.TableBody;
import cn.tongxiaobing.kiosk.api.ResultBody.CardBody;
import cn.tongxiaobing.kiosk.api.ResultBody.FindingBody;
import cn.tongxiaobing.kiosk.api.ResultBody.ItemBody;
import cn.tongxiaobing.kiosk.api.ResultBody.PartBody;
import cn.tongxiaobing.kiosk.api.ResultBody.StageBody;
import cn.tongxiaobing.knowledge.answer.Citation;
import cn.tongxiaobing.knowledge.answer.Citations;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.flow.Action;
import cn.tongxiaobing.knowledge.flow.Answers;
import cn.tongxiaobing.knowledge.flow.Flow;
import cn.tongxiaobing.knowledge.flow.Result;
import cn.tongxiaobing.knowledge.flow.Result.Item;
import cn.tongxiaobing.knowledge.flow.Result.Part;
import cn.tongxiaobing.knowledge.flow.Result.Stage;
import cn.tongxiaobing.knowledge.flow.Ruling;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.rule.Calculation;
import cn.tongxiaobing.knowledge.rule.Outcome;
import cn.tongxiaobing.knowledge.rule.Verdict;
import cn.tongxiaobing.knowledge.rule.parameter.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the result of a flow with its sources. */
final class ResultWriter {

  private static final String CARD = "card";
  private static final String FINDING = "finding";
  private static final String SIGN_UP = "预报名";
  private static final String NOT_KNOWN = "这一天的规定没有收录，请问办理单位。";

  private final Library library;
  private final Citations citations;
  private final FlowAddress address;
  private final Answers answers;
  private final LocalDate day;
  private final Place place;

  /**
   * @param place where somebody asks: an office may tell a card in its own words
   */
  ResultWriter(Library library, FlowAddress address, Answers answers, LocalDate day, Place place) {
    this.library = library;
    this.citations = new Citations(library);
    this.address = address;
    this.answers = answers;
    this.day = day;
    this.place = place;
  }

  ResultBody write(Result result) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    result.counts().forEach((ruling, count) -> counts.put(ruling.code(), count));
    Optional<Passage.OfGuide> lead = result.lead().map(this::told);
    List<PartBody> parts = result.parts().stream().map(this::body).toList();
    return new ResultBody(
        result.id(),
        result.headline(),
        lead.map(card -> card.section().conclusion()).orElse(result.line()),
        lead.map(card -> bodies(citations.of(card, day))).orElse(List.of()),
        counts,
        parts,
        actions(result, parts));
  }

  private Passage.OfGuide told(Passage.OfGuide card) {
    return library.told(card, day, place);
  }

  private PartBody body(Part part) {
    return switch (part) {
      case Part.Checklist(String title, List<Item> items) ->
          new PartBody("checklist", title, items.stream().map(this::body).toList(), List.of());
      case Part.Timeline(String title, List<Stage> stages) ->
          new PartBody("timeline", title, List.of(), stages.stream().map(this::body).toList());
    };
  }

  private StageBody body(Stage stage) {
    return new StageBody(
        stage.id(),
        stage.title(),
        stage.state().code(),
        stage.items().stream().map(this::body).toList(),
        address.of(answers.with(stage.step(), stage.id())));
  }

  private ItemBody body(Item item) {
    return switch (item) {
      case Item.Card card -> card.known() ? known(card) : unknown(card);
      case Item.Finding finding -> body(finding);
    };
  }

  private CardBody known(Item.Card item) {
    Passage.OfGuide card = told(item.card());
    Section section = card.section();
    boolean expired = section.validUntil().filter(day::isAfter).isPresent();
    return new CardBody(
        CARD,
        item.heading(),
        section.verdict().code(),
        section.verdict().label(),
        section.conclusion(),
        section.explanation(),
        section.emphasis(),
        section.notes(),
        section.table().map(t -> new TableBody(t.columns(), t.rows(), List.of())).orElse(null),
        bodies(citations.of(card, day)),
        (expired ? Section.Certainty.ASK : section.certainty()).code(),
        library.places().name(card.place()),
        Address.of(card.guide(), section));
  }

  private static CardBody unknown(Item.Card item) {
    return new CardBody(
        CARD,
        item.heading(),
        null,
        null,
        NOT_KNOWN,
        "",
        "",
        List.of(),
        null,
        List.of(),
        Section.Certainty.ASK.code(),
        null,
        null);
  }

  private FindingBody body(Item.Finding finding) {
    Outcome outcome = finding.outcome();
    Optional<LocalDate> lastDay =
        outcome instanceof Calculation.Term term ? term.lastDay() : Optional.empty();
    return new FindingBody(
        FINDING,
        finding.heading(),
        finding.rule().name(),
        Ruling.of(outcome).code(),
        label(outcome),
        outcome.reason(),
        line(outcome),
        outcome instanceof Calculation.Amount amount ? amount.steps() : List.of(),
        bodies(citations.of(outcome, day)),
        outcome.certainty().code(),
        outcome instanceof Verdict.Met met ? text(met.until()) : null,
        outcome instanceof Verdict.NotMet notMet ? text(notMet.changesOn()) : null,
        text(lastDay),
        lastDay.map(day::isAfter).orElse(null));
  }

  private static String label(Outcome outcome) {
    return switch (outcome) {
      case Verdict verdict -> verdict.label();
      case Calculation.Amount amount -> amount.money().toString();
      case Calculation.Term term ->
          term.lastDay()
              .map(ResultWriter::written)
              .or(() -> term.span().map(Span::toString))
              .orElse("");
    };
  }

  private static String line(Outcome outcome) {
    return switch (outcome) {
      case Verdict.ToConfirm toConfirm -> toConfirm.what() + "。";
      case Calculation.Amount amount -> amount.caveat();
      case Verdict verdict -> "";
      case Calculation.Term term -> "";
    };
  }

  private List<OfficialSite.Link> actions(Result result, List<PartBody> parts) {
    Stream<OfficialSite.Link> own = result.actions().stream().map(this::link);
    String text =
        parts.stream()
            .flatMap(part ->
                Stream.concat(
                    part.items().stream(),
                    part.stages().stream().flatMap(stage -> stage.items().stream())))
            .map(item -> item.headline() + item.line())
            .collect(Collectors.joining());
    return Stream.concat(own, OfficialSite.namedIn(text).stream()).toList();
  }

  /** The sign-up has no address of its own: each screen knows its form. */
  private OfficialSite.Link link(Action action) {
    return switch (action) {
      case Action.SignUp() -> new OfficialSite.Link("sign-up", SIGN_UP, "");
      case Action.ToFlow(String id) ->
          new OfficialSite.Link(
              "flow", library.flows().find(id).map(Flow::title).orElse(id), FlowAddress.of(id));
    };
  }

  private static List<CitationBody> bodies(List<Citation> sources) {
    return sources.stream().map(CitationBody::of).toList();
  }

  private static @Nullable String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }

  private static String written(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
