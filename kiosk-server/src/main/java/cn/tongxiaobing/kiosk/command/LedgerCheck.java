package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.OperatorException;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Problem;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.library.CitedRule;
import cn.tongxiaobing.knowledge.library.Coverage;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.library.RuleHistory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code documents --coverage}: whether the library is whole. Every card has a rule it rests on and
 * a day it was checked, every fact of the ledger is told or accounted for, and no rule has changed
 * since its card was checked.
 */
final class LedgerCheck {

  /** Where the ledger lies beside a checkout; it is no part of the program. */
  private static final Path BESIDE = Path.of("..", "shared", "facts", "policy-facts.jsonl");

  private final Library library;
  private final Problems problems;

  LedgerCheck(Library library, Problems problems) {
    this.library = library;
    this.problems = problems;
  }

  /**
   * Prints what was found.
   *
   * @param named the ledger; when empty, the one beside the checkout, where there is one
   * @return the exit code, 0 when nothing is amiss
   */
  int run(LocalDate day, Optional<Path> named, PrintWriter out) throws IOException {
    if (named.filter(file -> !Files.isRegularFile(file)).isPresent()) {
      throw new OperatorException(OperatorException.USAGE, "找不到 " + named.get() + "，请核对路径。");
    }
    Path ledger = named.orElse(BESIDE);
    boolean based = cards(out);
    boolean accounted = facts(ledger, out);
    boolean current = rules(day, out);
    out.printf("政策库问题 %d 处。%n", problems.all().size());
    problems.all().stream().map(Problem::toString).forEach(out::println);
    return based && accounted && current && problems.isEmpty() ? 0 : OperatorException.FAILURE;
  }

  /** A guide without a day is not read at all, so each card has the day of its guide. */
  private boolean cards(PrintWriter out) {
    List<Section> all = library.guides().stream().flatMap(g -> g.sections().stream()).toList();
    long based = all.stream().filter(section -> !section.basis().isEmpty()).count();
    out.printf("政策卡片 %d 张，有依据、有核对日期的 %d 张。%n", all.size(), based);
    return based == all.size();
  }

  private boolean facts(Path ledger, PrintWriter out) throws IOException {
    Coverage coverage = Coverage.shipped(library);
    long sourced = coverage.told().stream().filter(LedgerCheck::hasOwnSource).count();
    long told = coverage.told().size() - sourced;
    int elsewhere = coverage.elsewhere().size();
    if (!Files.isRegularFile(ledger)) {
      out.printf(
          "卡片写到事实 %d 条，coverage.yaml 另列 %d 条。没有找到事实账本，不能逐条核对；用 --facts 指出它。%n", told, elsewhere);
      return true;
    }
    Set<String> ids = ids(ledger);
    Set<String> missing = coverage.missing(ids);
    List<String> unknown = coverage.unknown(ids).stream().filter(id -> !hasOwnSource(id)).toList();
    out.printf(
        "事实账本 %d 条，已收 %d 条：卡片写到 %d 条，coverage.yaml 另列 %d 条；没有着落的 %d 条。%n",
        ids.size(), ids.size() - missing.size(), told, elsewhere, missing.size());
    out.printf("另有 %d 条出自公开转载的体检标准，来源见 docs/sources。%n", sourced);
    missing.forEach(id -> out.println("  没有着落：" + id));
    unknown.forEach(id -> out.println("  账本里没有：" + id));
    return missing.isEmpty() && unknown.isEmpty();
  }

  /** What is not in the ledger, but in {@code docs/sources/} with the pages it was seen on. */
  private static boolean hasOwnSource(String fact) {
    return fact.startsWith("X-");
  }

  private static Set<String> ids(Path ledger) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Set<String> ids = new LinkedHashSet<>();
    int number = 0;
    for (String line : Files.readAllLines(ledger)) {
      number++;
      if (!line.isBlank()) {
        try {
          ids.add(json.readTree(line).path("id").asText());
        } catch (JsonProcessingException e) {
          throw new OperatorException(
              OperatorException.USAGE,
              ledger + ":" + number + " 不是一条事实，应如 {\"id\": \"F-AGE-01\"}。");
        }
      }
    }
    return ids;
  }

  private boolean rules(LocalDate day, PrintWriter out) {
    RuleHistory history = new RuleHistory(library);
    List<String> lines = new ArrayList<>();
    for (Guide guide : library.guides()) {
      for (Section section : guide.sections()) {
        history
            .changed(guide, section, day)
            .forEach(rule -> lines.add("  " + guide.id() + "#" + section.id() + "：" + told(rule)));
      }
    }
    out.printf("按 %s 核对，依据有变、要重新核对的 %d 处。%n", day, lines.size());
    lines.forEach(out::println);
    return lines.isEmpty();
  }

  private static String told(CitedRule rule) {
    String what =
        "《" + rule.document().shortTitle() + "》" + rule.article().map(n -> n + "").orElse("");
    String since = rule.since().map(day -> "，" + day + " 起").orElse("");
    return what
        + switch (rule.fate()) {
          case REWORDED -> "在新版里有改动" + since;
          case REMOVED -> "在新版里没有了" + since;
          case UNTOLD -> "有了新版，还没有导入，改没改不能确定" + since;
          case REPEALED -> "所在文件已废止" + since;
          case SAME -> "没有变";
        };
  }
}
