package cn.tongxiaobing.kiosk.directory;

import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.reading.Line;
import cn.tongxiaobing.knowledge.reading.ReadText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The table by which an office fills in its offers: a row for each, headings by the names that
 * clerks use. A row with a fault is named and left out; all faults are told at once.
 */
public final class OfferTable {

  private static final int LONGEST = 60;
  private static final Pattern SEPARATORS = Pattern.compile("[、，,;；/\\s]+");

  /** The columns, by the headings they go by. The first is the one in the guide. */
  private enum Column {
    NAME("门店|门店名称|单位|名称"),
    PROMISE("优惠|优惠内容|优待内容|承诺"),
    CATEGORY("类别|分类|行业"),
    PLACE("地区|适用地区|行政区划"),
    ADDRESS("地址"),
    PHONE("电话|联系电话"),
    HOURS("营业时间|时间"),
    AUDIENCES("对象|优惠对象"),
    PROOF("凭证|凭什么享受"),
    BASIS("依据"),
    VALID_UNTIL("有效期至|协议到期|到期日");

    private final String names;

    Column(String names) {
      this.names = names;
    }

    boolean isNamed(String heading) {
      return names().contains(heading.replaceAll("[\\s\u3000*＊:：]", ""));
    }

    String title() {
      return names().getFirst();
    }

    /** Its name in a form. */
    String field() {
      return this == VALID_UNTIL ? "validUntil" : name().toLowerCase(Locale.ROOT);
    }

    private List<String> names() {
      return List.of(names.split("\\|"));
    }
  }

  private final Place office;
  private final Function<String, Optional<Place>> places;
  private final Function<String, Optional<LocalDate>> days;

  /**
   * @param office for rows that name no place
   * @param places reads the name or code of a place
   * @param days reads a day as people write it
   */
  public OfferTable(
      Place office,
      Function<String, Optional<Place>> places,
      Function<String, Optional<LocalDate>> days) {
    this.office = office;
    this.places = places;
    this.days = days;
  }

  /** Whether a file holds such a table: it has a column of shops and one of what they offer. */
  public static boolean isOne(ReadText read) {
    Set<Column> named = columns(heading(read)).keySet();
    return named.contains(Column.NAME) && named.contains(Column.PROMISE);
  }

  /** The sound rows. */
  public List<Offer> read(String file, ReadText read, Problems problems) {
    Map<Column, Integer> columns = columns(heading(read));
    List<Offer> offers = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    rows(read).stream()
        .skip(1)
        .forEach(line -> {
          Row row =
              new Row(
                  column -> cell(line, columns.get(column)),
                  (column, what, example) ->
                      problems.add(
                          file,
                          line.origin().number(),
                          "“" + column.title() + "”" + what,
                          example));
          Optional<Offer> offer = row.offer();
          if (offer.isPresent() && !seen.add(offer.get().name() + offer.get().address())) {
            row.fault(Column.NAME, "和前面一行是同一家", "一家门店只写一行");
          }
          offer.filter(sound -> row.isSound()).ifPresent(offers::add);
        });
    return offers;
  }

  /**
   * One offer from a form, whose fields are called as the columns are: {@code name}, {@code
   * validUntil}.
   *
   * @param faults told the field and what is to be done about it, for each that is at fault
   * @return the offer, when there is no fault
   */
  public Optional<Offer> one(Map<String, String> fields, BiConsumer<String, String> faults) {
    Row row =
        new Row(
            column -> fields.getOrDefault(column.field(), "").strip(),
            (column, what, example) ->
                faults.accept(
                    column.field(), "“" + column.title() + "”" + what + "，应如：" + example + "。"));
    return row.offer().filter(sound -> row.isSound());
  }

  /** The fields of the form. */
  public static List<String> fields() {
    return Arrays.stream(Column.values()).map(Column::field).toList();
  }

  private static String cell(Line line, @Nullable Integer at) {
    return at == null || at >= line.cells().size() ? "" : line.cells().get(at).strip();
  }

  /** Is told what is wrong. */
  @FunctionalInterface
  private interface Faults {
    void tell(Column column, String what, String example);
  }

  /** One row while it is read. */
  private final class Row {
    private final Function<Column, String> cells;
    private final Faults faults;
    private boolean sound = true;

    Row(Function<Column, String> cells, Faults faults) {
      this.cells = cells;
      this.faults = faults;
    }

    boolean isSound() {
      return sound;
    }

    void fault(Column column, String what, String example) {
      sound = false;
      faults.tell(column, what, example);
    }

    Optional<Offer> offer() {
      String name = needed(Column.NAME, "晨光面馆");
      String promise = needed(Column.PROMISE, "堂食 9 折");
      String basis = cell(Column.BASIS);
      Category category = category();
      Place place = place();
      Set<Audience> audiences = audiences();
      Optional<LocalDate> until = validUntil(!basis.isEmpty());
      return sound
          ? Optional.of(
              new Offer(
                  name,
                  category,
                  place,
                  cell(Column.ADDRESS),
                  cell(Column.PHONE),
                  cell(Column.HOURS),
                  promise,
                  audiences,
                  cell(Column.PROOF),
                  !basis.isEmpty(),
                  basis,
                  until))
          : Optional.empty();
    }

    private Category category() {
      String written = cell(Column.CATEGORY);
      return written.isEmpty()
          ? Category.OTHER
          : Category.of(written)
              .orElseGet(() -> {
                fault(Column.CATEGORY, "“" + written + "”不在类别里", "餐饮、理发、医疗、汽车、住宿、培训、购物、出行旅游、其他");
                return Category.OTHER;
              });
    }

    private Place place() {
      String written = cell(Column.PLACE);
      Optional<Place> place = written.isEmpty() ? Optional.of(office) : places.apply(written);
      if (place.isEmpty() || place.get().equals(Place.NATION)) {
        fault(Column.PLACE, written.isEmpty() ? "没有写，本机也没有设置所在地" : "“" + written + "”没有收录", "云冈区");
      }
      return place.orElse(office);
    }

    private Set<Audience> audiences() {
      Set<Audience> whom = EnumSet.noneOf(Audience.class);
      for (String written :
          SEPARATORS
              .splitAsStream(cell(Column.AUDIENCES))
              .filter(part -> !part.isEmpty())
              .toList()) {
        Audience.of(written)
            .ifPresentOrElse(
                whom::add,
                () -> fault(Column.AUDIENCES, "“" + written + "”不在对象里", "军属、退役军人、现役军人、烈士遗属等"));
      }
      return whom.isEmpty() ? EnumSet.allOf(Audience.class) : whom;
    }

    /** What a merchant promises ends some day; a rule may not. */
    private Optional<LocalDate> validUntil(boolean statutory) {
      String written = cell(Column.VALID_UNTIL);
      Optional<LocalDate> day = days.apply(written);
      if (day.isEmpty() && !(written.isEmpty() && statutory)) {
        fault(
            Column.VALID_UNTIL,
            written.isEmpty() ? "没有写，门店自愿的优惠要写到哪天" : "“" + written + "”不是日期",
            "2027-12-31");
      }
      return day;
    }

    private String needed(Column column, String example) {
      String text = cell(column);
      if (text.isEmpty()) {
        fault(column, "是空的", example);
      }
      return text;
    }

    private String cell(Column column) {
      String text = cells.apply(column);
      if (text.codePointCount(0, text.length()) > LONGEST) {
        fault(column, "超过 " + LONGEST + " 个字", "只写要点");
      }
      return text;
    }
  }

  private static List<String> heading(ReadText read) {
    return rows(read).stream().findFirst().map(Line::cells).orElse(List.of());
  }

  private static List<Line> rows(ReadText read) {
    return read.lines().stream()
        .filter(line -> line.kind() == Line.Kind.ROW)
        .filter(line -> !line.cells().getFirst().strip().startsWith("#"))
        .toList();
  }

  private static Map<Column, Integer> columns(List<String> headings) {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    for (int i = 0; i < headings.size(); i++) {
      for (Column column : Column.values()) {
        if (column.isNamed(headings.get(i))) {
          columns.putIfAbsent(column, i);
        }
      }
    }
    return columns;
  }
}
