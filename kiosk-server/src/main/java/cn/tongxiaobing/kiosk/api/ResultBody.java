package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.api.AnswerBody.CitationBody;
import cn.tongxiaobing.kiosk.api.AnswerBody.TableBody;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a flow.
 *
 * @param line one sentence more, or empty; {@code citations} are its sources where a card says it
 * @param counts how many conditions are met, not met, to be confirmed or open, by their codes
 * @param actions ways on: other flows, the preliminary sign-up, official sites that are named
 */
record ResultBody(
    String id,
    String headline,
    String line,
    List<CitationBody> citations,
    Map<String, Integer> counts,
    List<PartBody> parts,
    List<OfficialSite.Link> actions) {

  /**
   * A part under a heading: items, or stages one after another.
   *
   * @param kind {@code checklist} or {@code timeline}
   */
  record PartBody(String kind, String title, List<ItemBody> items, List<StageBody> stages) {}

  /**
   * A stage.
   *
   * @param state {@code done}, {@code here} or {@code next}
   * @param href the address of whoever stands here
   */
  record StageBody(String id, String title, String state, List<ItemBody> items, String href) {}

  /** Something to know or to do. */
  sealed interface ItemBody {

    /** {@code card} of a guide, or {@code finding} of a rule. */
    String kind();

    /** What it says, in one sentence. */
    String headline();

    /** One or two sentences more, or empty. */
    String line();
  }

  /**
   * A card of a guide. Verdict, level and address are missing where its rules were not yet in force
   * on the day asked about; it then says nothing else either.
   *
   * @param verdict yes, no, depends or info
   * @param label that as people read it
   * @param emphasis the figure that carries the card, found in headline or line, or empty
   * @param level whose rule it is
   * @param href its permanent address
   */
  record CardBody(
      String kind,
      String heading,
      @Nullable String verdict,
      @Nullable String label,
      String headline,
      String line,
      String emphasis,
      List<String> notes,
      @Nullable TableBody table,
      List<CitationBody> citations,
      String certainty,
      @Nullable String level,
      @Nullable String href)
      implements ItemBody {}

  /**
   * What a rule says of the person.
   *
   * @param rule its name
   * @param verdict met, not-met, to-confirm, missing, amount or term
   * @param label that as people read it: 符合, 20000 元, 2026年10月1日
   * @param notes the steps of a calculation
   * @param until the last day on which a condition is known to stay met
   * @param changesOn the first day on which a condition that is not met may be met
   * @param lastDay the last day of a term
   * @param passed whether that day lies behind
   */
  record FindingBody(
      String kind,
      String heading,
      String rule,
      String verdict,
      String label,
      String headline,
      String line,
      List<String> notes,
      List<CitationBody> citations,
      String certainty,
      @Nullable String until,
      @Nullable String changesOn,
      @Nullable String lastDay,
      @Nullable Boolean passed)
      implements ItemBody {}
}
