package cn.tongxiaobing.knowledge.rule.parameter;

import cn.tongxiaobing.knowledge.document.FrontMatter;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Section.Certainty;
import cn.tongxiaobing.knowledge.rule.parameter.YamlNode.Mapping;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one parameter file. Reading goes on past a fault, so that all of them are told. */
final class ParameterReader {

  private static final String EXAMPLE_DAY = "2021-10-01:";

  private final ReferenceReader references;

  ParameterReader(ReferenceReader references) {
    this.references = references;
  }

  /** What a file held. */
  sealed interface Read {
    /** A parameter with values. */
    record Dated(Parameter<Object> parameter) implements Read {}

    /** A parameter that places fill in. */
    record Local(LocalParameter parameter) implements Read {}

    /** Something wrong, which has been reported. */
    record Faulty() implements Read {}
  }

  Read read(String file, String text, Problems problems) {
    Problems own = new Problems();
    Optional<Mapping> root = YamlNode.read(file, text, "文件里没有参数", "description: 应征年龄下限", own);
    Read read = root.map(r -> parameter(file, r, own)).orElse(new Read.Faulty());
    problems.addAll(own);
    return own.isEmpty() ? read : new Read.Faulty();
  }

  private Read parameter(String file, Mapping root, Problems problems) {
    boolean local = root.get("local").isPresent();
    Set<String> allowed = Set.of("description", "unit", local ? "local" : "values", "checked-on");
    checkKeys(file, root, allowed, problems);
    String description = root.text("description");
    if (description.isEmpty()) {
      problems.add(file, root.lineOf("description"), "没有说明", "description: 应征年龄上限");
    }
    Optional<Unit> unit = Unit.of(root.text("unit"));
    if (unit.isEmpty()) {
      problems.add(
          file, root.lineOf("unit"), "单位“" + root.text("unit") + "”不认识", "unit: years-of-age");
    }
    Optional<LocalDate> checked = FrontMatter.parseDay(root.text("checked-on"));
    if (checked.isEmpty()) {
      problems.add(
          file,
          root.lineOf("checked-on"),
          "核对日期“" + root.text("checked-on") + "”不是日期",
          "checked-on: 2026-11-22");
    }
    String name = nameOf(file);
    Unit counted = unit.orElse(Unit.YES_NO);
    LocalDate checkedOn = checked.orElse(LocalDate.EPOCH);
    if (local) {
      return localParameter(file, root, name, description, counted, problems);
    }
    List<DatedValue<Object>> values =
        unit.isPresent() ? values(file, root, counted, checkedOn, problems) : List.of();
    return new Read.Dated(new Parameter<>(name, description, counted, values, checkedOn));
  }

  private Read localParameter(
      String file, Mapping root, String name, String description, Unit unit, Problems problems) {
    if (!(root.get("local").orElse(root) instanceof Mapping local)) {
      problems.add(file, root.lineOf("local"), "local 下面要写明问谁", "ask: 县级退役军人事务局");
      return new Read.Faulty();
    }
    checkKeys(file, local, Set.of("ask", "higher-level-applies", "told-by", "reference"), problems);
    if (local.text("ask").isEmpty()) {
      problems.add(file, local.line(), "没有写明问谁", "ask: 县级退役军人事务局");
    }
    String applies = local.text("higher-level-applies");
    if (!applies.equals("true") && !applies.equals("false")) {
      problems.add(
          file,
          local.lineOf("higher-level-applies"),
          "没有写明上级的值能不能用",
          "higher-level-applies: false");
    }
    if (unit.kind() != Unit.Kind.MONEY && unit.kind() != Unit.Kind.NUMBER) {
      problems.add(file, root.lineOf("unit"), "各地填写的只能是金额或数", "unit: yuan-per-year");
    }
    List<LegalReference> basis = basis(file, local, problems);
    return new Read.Local(
        new LocalParameter(
            name,
            description,
            unit,
            local.text("ask"),
            applies.equals("true"),
            Optional.of(local.text("told-by")).filter(card -> !card.isEmpty()),
            basis));
  }

  private List<DatedValue<Object>> values(
      String file, Mapping root, Unit unit, LocalDate checkedOn, Problems problems) {
    if (!(root.get("values").orElse(root) instanceof Mapping byDay)
        || root.get("values").isEmpty()
        || byDay.entries().isEmpty()) {
      problems.add(file, root.lineOf("values"), "一个值也没有", "values:，下一行 " + EXAMPLE_DAY);
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    for (Map.Entry<String, YamlNode> entry : byDay.entries().entrySet()) {
      int line = entry.getValue().line();
      Optional<LocalDate> day = FrontMatter.parseDay(entry.getKey());
      if (day.isEmpty()) {
        problems.add(file, line, "“" + entry.getKey() + "”不是日期", EXAMPLE_DAY);
        continue;
      }
      if (!entries.isEmpty() && !entries.getLast().from().isBefore(day.get())) {
        problems.add(file, line, day.get() + " 排在更晚的日期后面", "按日期从早到晚写");
      }
      entries.add(new Entry(day.get(), entry.getValue()));
    }
    if (!entries.isEmpty() && entries.getFirst().node() instanceof YamlNode.Nothing nothing) {
      problems.add(file, nothing.line(), "第一个值不能是 null", EXAMPLE_DAY + " 和它的值");
    }
    List<DatedValue<Object>> values = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Optional<LocalDate> until =
          i + 1 < entries.size() ? Optional.of(entries.get(i + 1).from()) : Optional.empty();
      value(file, entries.get(i), until, unit, checkedOn, problems).ifPresent(values::add);
    }
    checkShape(file, root, values, problems);
    return values;
  }

  private Optional<DatedValue<Object>> value(
      String file,
      Entry entry,
      Optional<LocalDate> until,
      Unit unit,
      LocalDate checkedOn,
      Problems problems) {
    if (entry.node() instanceof YamlNode.Nothing) {
      return Optional.empty();
    }
    if (!(entry.node() instanceof Mapping written)) {
      problems.add(file, entry.node().line(), "值要连同依据写", "value: 22，下一行 reference: {…}");
      return Optional.empty();
    }
    checkKeys(file, written, Set.of("value", "reference", "certainty", "note"), problems);
    List<LegalReference> basis = basis(file, written, problems);
    LocalDate lastChecked =
        until.map(u -> u.minusDays(1)).filter(u -> u.isBefore(checkedOn)).orElse(checkedOn);
    for (LegalReference reference : basis) {
      references.checkInForce(
          file, written.lineOf("reference"), reference, entry.from(), lastChecked, problems);
    }
    Certainty certainty = certainty(file, written, basis, problems);
    YamlNode value = written.get("value").orElse(new YamlNode.Nothing(written.line()));
    return ValueReader.read(file, value, unit, problems)
        .map(v -> new DatedValue<>(entry.from(), until, v, basis, certainty, written.text("note")));
  }

  private List<LegalReference> basis(String file, Mapping written, Problems problems) {
    Optional<YamlNode> node = written.get("reference");
    if (node.isEmpty()) {
      problems.add(file, written.line(), "没有依据", ReferenceReader.EXAMPLE);
      return List.of();
    }
    return references.read(file, node.get(), problems);
  }

  /** What is written, else what follows from the references: an article is firmer than a notice. */
  private static Certainty certainty(
      String file, Mapping written, List<LegalReference> basis, Problems problems) {
    String word = written.text("certainty");
    if (word.equals(Certainty.ASK.code())) {
      return Certainty.ASK;
    }
    if (written.get("certainty").isPresent()) {
      problems.add(file, written.lineOf("certainty"), "“" + word + "”不认识", "certainty: ask，或者不写");
    }
    boolean statute = basis.stream().allMatch(r -> r.edition().isPresent());
    return statute ? Certainty.STATUTE : Certainty.NOTICE;
  }

  private static void checkShape(
      String file, Mapping root, List<DatedValue<Object>> values, Problems problems) {
    long tables = values.stream().filter(v -> v.value() instanceof Table).count();
    if (tables > 0 && tables < values.size()) {
      problems.add(file, root.lineOf("values"), "有的日期是表，有的是单个值", "每个日期都写成 {general: 22, …}");
    }
  }

  private static void checkKeys(
      String file, Mapping mapping, Set<String> allowed, Problems problems) {
    mapping
        .entries()
        .forEach((key, node) -> {
          if (!allowed.contains(key)) {
            String right = String.join("、", allowed.stream().sorted().toList());
            problems.add(file, node.line(), "不认识“" + key + "”", right);
          }
        });
  }

  private static String nameOf(String file) {
    String name = file.substring(Parameters.FOLDER.length());
    return name.endsWith(".yaml") ? name.substring(0, name.length() - 5) : name;
  }

  private record Entry(LocalDate from, YamlNode node) {}
}
