package cn.tongxiaobing.kiosk.statistics;

import cn.tongxiaobing.kiosk.statistics.Overview.FlowUse;
import cn.tongxiaobing.kiosk.store.Area;
import cn.tongxiaobing.kiosk.store.SignUpCounts;
import cn.tongxiaobing.kiosk.store.TallyTable;
import cn.tongxiaobing.kiosk.store.TallyTable.By;
import cn.tongxiaobing.knowledge.document.Topic;
import cn.tongxiaobing.knowledge.flow.Flow;
import cn.tongxiaobing.knowledge.flow.Question;
import cn.tongxiaobing.knowledge.library.Library;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what was counted, for those who work with the assistant. */
public final class Statistics {

  /** How many days are looked at, today among them. */
  public static final int DAYS = 30;

  private static final int HOURS = 24;
  private static final double PERCENT = 100.0;

  private static final Map<String, String> ANSWERS =
      inOrder("sourced", "有依据作答", "handoff", "没有把握，转人工", "other", "寒暄、无关和不作答");

  /**
   * States from which somebody has been spoken to, and from which they have signed up officially.
   */
  private static final Set<String> CONTACTED = Set.of("contacted", "booked", "arrived", "official");

  private static final String OFFICIAL = "official";
  private static final String DUPLICATE = "duplicate";

  private final TallyTable table;
  private final SignUpCounts signUps;
  private final Supplier<Library> library;
  private final Clock clock;

  /**
   * @param library for the titles of its flows
   * @param clock in the time zone of China
   */
  public Statistics(
      TallyTable table, SignUpCounts signUps, Supplier<Library> library, Clock clock) {
    this.table = table;
    this.signUps = signUps;
    this.library = library;
    this.clock = clock;
  }

  /** What may be told of an area. */
  public Overview overview(Area area) {
    LocalDate today = LocalDate.now(clock);
    LocalDate first = today.minusDays(DAYS - 1L);
    Map<String, Long> days = days(first, today, area);
    long questions = days.values().stream().mapToLong(Long::longValue).sum();
    List<Figure> told = Suppression.parts(days);
    Map<String, Long> named = table.since(first, area, Tally.ANSWER, By.NAME);
    List<Figure> answers = Suppression.parts(labelled(named, ANSWERS));
    return new Overview(
        first.toString(),
        today.toString(),
        told.getLast(),
        lastWeek(today, area),
        Figure.of("提问", questions),
        Compared.of("前 " + DAYS + " 天", questionsBefore(first, area), questions),
        told,
        Suppression.parts(hours(first, area)),
        answers,
        share(answers),
        Suppression.parts(topics(first, area)),
        flows(table.since(first, area, Tally.FLOW, By.NAME)),
        Figure.of("今日预报名", standing(signUps.byState(area, start(today)))),
        Suppression.steps(funnel(first, area)));
  }

  /** Sign-ups of an area whose people nobody has spoken to yet. */
  public long newSignUps(Area area) {
    return signUps.byState(area, Instant.EPOCH).getOrDefault("new", 0L);
  }

  private long questionsBefore(LocalDate first, Area area) {
    return table.since(first.minusDays(DAYS), area, Tally.ANSWER, By.DAY).entrySet().stream()
        .filter(day -> day.getKey().compareTo(first.toString()) < 0)
        .mapToLong(Entry::getValue)
        .sum();
  }

  /**
   * The hours of today that are over, beside those of the same day a week ago. What was asked on
   * that day after them must not be few either, as the whole day is told.
   */
  private @Nullable Compared lastWeek(LocalDate today, Area area) {
    LocalDate day = today.minusWeeks(1);
    Map<String, Long> hours = table.on(day, area, Tally.ANSWER);
    long before = whole(hours);
    long after = hours.values().stream().mapToLong(Long::longValue).sum() - before;
    String name = day.getDayOfWeek().getDisplayName(TextStyle.NARROW, Locale.SIMPLIFIED_CHINESE);
    return after > 0 && after < Suppression.FEW
        ? null
        : Compared.of("上周" + name + "同时段", before, whole(table.on(today, area, Tally.ANSWER)));
  }

  private long whole(Map<String, Long> hours) {
    int now = LocalTime.now(clock).getHour();
    return hours.entrySet().stream()
        .filter(hour -> Integer.parseInt(hour.getKey()) < now)
        .mapToLong(Entry::getValue)
        .sum();
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  private Map<String, Long> days(LocalDate first, LocalDate last, Area area) {
    Map<String, Long> counted = table.since(first, area, Tally.ANSWER, By.DAY);
    Map<String, Long> days = new LinkedHashMap<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      days.put(day.toString(), counted.getOrDefault(day.toString(), 0L));
    }
    return days;
  }

  private Map<String, Long> hours(LocalDate first, Area area) {
    Map<String, Long> counted = table.since(first, area, Tally.ANSWER, By.HOUR);
    Map<String, Long> hours = new LinkedHashMap<>();
    for (int hour = 0; hour < HOURS; hour++) {
      hours.put(String.valueOf(hour), counted.getOrDefault(String.valueOf(hour), 0L));
    }
    return hours;
  }

  private Map<String, Long> topics(LocalDate first, Area area) {
    Map<String, Long> counted = table.since(first, area, Tally.TOPIC, By.NAME);
    Map<String, Long> topics = new LinkedHashMap<>();
    for (Topic topic : Topic.values()) {
      topics.put(topic.title(), counted.getOrDefault(topic.id(), 0L));
    }
    topics.put("法规原文", counted.getOrDefault(Asked.STATUTE, 0L));
    return topics;
  }

  /** Of what was asked about policy; a greeting has no source to stand on. */
  private static @Nullable String share(List<Figure> answers) {
    Long sourced = answers.get(0).count();
    Long handoff = answers.get(1).count();
    return sourced == null || handoff == null
        ? null
        : String.format(Locale.ROOT, "%.1f%%", PERCENT * sourced / (sourced + handoff));
  }

  private List<FlowUse> flows(Map<String, Long> counted) {
    return library.get().flows().all().stream().map(flow -> use(flow, counted)).toList();
  }

  private static FlowUse use(Flow flow, Map<String, Long> counted) {
    Map<String, Long> steps = new LinkedHashMap<>();
    steps.put("打开", counted.getOrDefault(FlowStep.opened(flow.id()), 0L));
    steps.put("看到结果", counted.getOrDefault(FlowStep.finished(flow.id()), 0L));
    return new FlowUse(flow.title(), Suppression.steps(steps), left(flow, counted).orElse(null));
  }

  /** How often a question was put and then not answered. */
  private static Optional<Figure> left(Flow flow, Map<String, Long> counted) {
    String asked = FlowStep.asked(flow.id(), "");
    return counted.entrySet().stream()
        .filter(put -> put.getKey().startsWith(asked))
        .map(put -> {
          String question = put.getKey().substring(asked.length());
          long answered = counted.getOrDefault(FlowStep.answered(flow.id(), question), 0L);
          return Map.entry(question, put.getValue() - answered);
        })
        .filter(question -> question.getValue() >= Suppression.FEW)
        .max(Comparator.comparingLong(Entry::getValue))
        .map(most ->
            Figure.shown(
                flow.question(most.getKey()).map(Question::title).orElse(most.getKey()),
                most.getValue()));
  }

  private Map<String, Long> funnel(LocalDate first, Area area) {
    Map<String, Long> form = table.since(first, area, Tally.SIGN_UP, By.NAME);
    Map<String, Long> states = signUps.byState(area, start(first));
    Map<String, Long> steps = new LinkedHashMap<>();
    steps.put("打开预报名", form.getOrDefault("opened", 0L));
    steps.put("填完", form.getOrDefault("filled", 0L));
    steps.put("同意并提交", standing(states));
    steps.put(
        "已联系",
        states.entrySet().stream()
            .filter(state -> CONTACTED.contains(state.getKey()))
            .mapToLong(Entry::getValue)
            .sum());
    steps.put("已官网报名", states.getOrDefault(OFFICIAL, 0L));
    return steps;
  }

  private static long standing(Map<String, Long> states) {
    return states.entrySet().stream()
        .filter(state -> !state.getKey().equals(DUPLICATE))
        .mapToLong(Entry::getValue)
        .sum();
  }

  private static Map<String, Long> labelled(Map<String, Long> counts, Map<String, String> labels) {
    Map<String, Long> labelled = new LinkedHashMap<>();
    labels.forEach((name, label) -> labelled.put(label, counts.getOrDefault(name, 0L)));
    return labelled;
  }

  private static Map<String, String> inOrder(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
