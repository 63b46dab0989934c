package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.corpus.LocalChange.Value;
import cn.tongxiaobing.kiosk.corpus.LocalDesk.Listed;
import cn.tongxiaobing.kiosk.directory.Offer;
import cn.tongxiaobing.kiosk.directory.OfferTable;
import cn.tongxiaobing.knowledge.document.FrontMatter;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.library.DeskDetails.Field;
import cn.tongxiaobing.knowledge.library.Library;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes changes of what is entered in forms, or says of every field what is to be done. */
final class LocalChecks {

  /** Written instead of an amount that is paid no longer. */
  static final String ENDED = "停发";

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
  private static final Pattern PHONE = Pattern.compile("\\d[\\d -]{3,22}\\d");
  private static final int LONGEST = 60;
  private static final int LONGEST_SOURCE = 100;

  private final Library library;
  private final Place place;
  private final LocalDate today;

  LocalChecks(Library library, Place place, LocalDate today) {
    this.library = library;
    this.place = place;
    this.today = today;
  }

  /**
   * @throws FieldsRefusedException naming every field that is at fault
   */
  LocalChange value(Map<String, String> fields) {
    Map<String, String> faults = new LinkedHashMap<>();
    Optional<LocalSubject> subject = LocalSubject.of(in(fields, "key"), library);
    String text = in(fields, "value");
    String from = in(fields, "from");
    if (subject.isEmpty()) {
      faults.put("key", "请在表里点一项再填。");
    } else if (subject.get() instanceof LocalSubject.Contact contact) {
      contact(contact.subject().field(), text, faults);
      from = "";
    } else {
      amount(text, from, faults);
    }
    String basis = basis(fields, faults);
    refuse(faults);
    Value value = new Value(subject.orElseThrow().key(), place.code(), from, text, basis);
    return LocalChange.of(subject.orElseThrow().title(), List.of(value));
  }

  private void amount(String text, String from, Map<String, String> faults) {
    if (place.equals(Place.NATION)) {
      faults.put("value", "本机没有设置所在地，请装机的同事在 office.properties 里写 place。");
    } else if (!text.equals(ENDED) && !AMOUNT.matcher(text).matches()) {
      faults.put("value", "只写数，最多两位小数，不写单位。不再发的写“停发”。");
    }
    if (FrontMatter.parseDay(from).isEmpty()) {
      faults.put("from", "请选从哪天起执行。");
    }
  }

  private static void contact(Field field, String text, Map<String, String> faults) {
    if (text.isEmpty()) {
      faults.put("value", "请填" + field.label() + "。");
    } else if (field == Field.PHONE && !PHONE.matcher(text).matches()) {
      faults.put("value", "电话只写数字、空格和短横，带区号。");
    } else if (length(text) > LONGEST) {
      faults.put("value", "最多写 " + LONGEST + " 个字。");
    }
  }

  private String basis(Map<String, String> fields, Map<String, String> faults) {
    String source = in(fields, "source");
    if (source.isEmpty()) {
      faults.put("source", "请写依据的文件或通知的名称。");
    } else if (length(source) > LONGEST_SOURCE) {
      faults.put("source", "最多写 " + LONGEST_SOURCE + " 个字，写全称就够。");
    }
    Optional<LocalDate> day = FrontMatter.parseDay(in(fields, "sourceDate"));
    if (day.isEmpty()) {
      faults.put("sourceDate", "请选依据的日期，就是文件上落款的那天。");
    } else if (day.get().isAfter(today)) {
      faults.put("sourceDate", "依据的日期还没到，请核对。");
    }
    return source
        + day.map(d -> "（" + d.getYear() + "年" + d.getMonthValue() + "月" + d.getDayOfMonth() + "日）")
            .orElse("");
  }

  /**
   * @param instead the id of the offer whose place it takes, or empty
   * @throws FieldsRefusedException naming every field that is at fault
   */
  LocalChange offer(List<Listed> listed, String instead, Map<String, String> fields) {
    Map<String, String> faults = new LinkedHashMap<>();
    Optional<Offer> offer =
        new OfferTable(place, library.places()::written, WrittenDay::of)
            .one(fields, faults::putIfAbsent);
    String phone = in(fields, "phone");
    if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
      faults.putIfAbsent("phone", "电话只写数字、空格和短横。");
    }
    offer
        .flatMap(Offer::validUntil)
        .filter(last -> last.isBefore(today))
        .ifPresent(past -> faults.putIfAbsent("validUntil", "这一天已经过了，请写优惠到哪天为止。"));
    offer
        .map(LocalChange::idOf)
        .filter(id -> !id.equals(instead) && listed.stream().anyMatch(l -> l.id().equals(id)))
        .ifPresent(taken -> faults.putIfAbsent("name", "名单里已经有这一家，请在名单里点“改”。"));
    if (!instead.isEmpty() && listed.stream().noneMatch(l -> l.id().equals(instead))) {
      faults.putIfAbsent("name", "原来的这一家已经不在名单里，请刷新后再填。");
    }
    refuse(faults);
    Offer sound = offer.orElseThrow();
    return LocalChange.of(
        sound.name(), List.of(sound), instead.isEmpty() ? List.of() : List.of(instead), List.of());
  }

  private static String in(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").strip();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static void refuse(Map<String, String> faults) {
    if (!faults.isEmpty()) {
      throw new FieldsRefusedException(faults);
    }
  }
}
