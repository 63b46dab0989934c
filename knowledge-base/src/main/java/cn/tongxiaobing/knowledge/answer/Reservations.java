package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.library.CitedRule;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.library.NationalBasis;
import cn.tongxiaobing.knowledge.library.RuleHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What must be said beside an answer because of the day it is asked about: a card is written once,
 * and the rules it rests on go on. Without such a reason nothing is said.
 */
final class Reservations {

  private static final String ASK = "请以新条文为准，拿不准就问征兵办公室或退役军人事务局。";

  private final Library library;
  private final RuleHistory history;

  Reservations(Library library, RuleHistory history) {
    this.library = library;
    this.history = history;
  }

  /**
   * What is said.
   *
   * @param notes one sentence or two each
   * @param isDoubtful whether the answer may no longer be stated as certain
   */
  record Said(List<String> notes, boolean isDoubtful) {
    Said {
      notes = List.copyOf(notes);
    }
  }

  /** Beside a card. */
  Said on(Passage.OfGuide card, LocalDate day) {
    Guide guide = card.guide();
    Section section = card.section();
    List<String> notes = new ArrayList<>();
    List<CitedRule> changed = history.changed(guide, section, day);
    changed.stream().map(this::told).distinct().forEach(notes::add);
    if (!changed.isEmpty()) {
      boolean local = !guide.place().equals(Place.NATION);
      notes.add((local ? "这是地方的规定，早于国家的新规定，两者不一致的以国家规定为准。" : "") + ASK);
    }
    Optional<String> past = past(guide, section, day);
    past.ifPresent(notes::add);
    boolean later = day.getYear() > guide.checkedOn().getYear();
    if (notes.isEmpty() && later) {
      notes.add("这条核对到 " + ChineseDate.of(guide.checkedOn()) + "，之后有新规定的，以新规定为准。");
    }
    return new Said(notes, !changed.isEmpty() || past.isPresent());
  }

  /** Beside an article: a local text may be older than the national one it was made by. */
  Said on(Passage.OfStatute article, LocalDate day) {
    List<String> notes =
        NationalBasis.newerThan(article.edition(), day, library).stream()
            .map(newer ->
                "这是 %s起施行的地方规定，它依据的《%s》%s起有了新版，两者不一致的以国家规定为准。"
                    .formatted(
                        ChineseDate.of(article.from()),
                        newer.document().shortTitle(),
                        ChineseDate.of(newer.since())))
            .toList();
    return new Said(notes, !notes.isEmpty());
  }

  private String told(CitedRule rule) {
    String name = "《" + rule.document().shortTitle() + "》";
    String since = rule.since().map(ChineseDate::of).orElse("");
    String article = rule.article().map(Object::toString).orElse("");
    return switch (rule.fate()) {
      case REWORDED -> "依据已有新版：" + name + "新版 " + since + "起施行，" + article + "有改动。";
      case REMOVED -> "依据已有新版：" + name + "新版 " + since + "起施行，原" + article + "没有了。";
      case UNTOLD -> "依据已有新版：" + name + "新版 " + since + "起施行，改没改这一条，这台机器还看不到。";
      case REPEALED -> "依据的" + name + "已于 " + since + "废止。" + successor(rule);
      case SAME -> "";
    };
  }

  private String successor(CitedRule rule) {
    return rule.document()
        .replacedBy()
        .flatMap(library.register()::byId)
        .map(next -> "现在看《" + next.shortTitle() + "》。")
        .orElse("");
  }

  /** A notice speaks of its own year; a card may name its last day. */
  private static Optional<String> past(Guide guide, Section section, LocalDate day) {
    Optional<LocalDate> last = section.validUntil().filter(day::isAfter);
    if (last.isPresent()) {
      return Optional.of("这条口径到 " + ChineseDate.of(last.get()) + " 为止，之后以新公布的为准。");
    }
    int year = guide.checkedOn().getYear();
    boolean notice = section.certainty() == Section.Certainty.NOTICE;
    return notice && day.getYear() > year
        ? Optional.of("这是 %d年 公告的口径，%d年 的以当年公告为准。".formatted(year, day.getYear()))
        : Optional.empty();
  }
}
