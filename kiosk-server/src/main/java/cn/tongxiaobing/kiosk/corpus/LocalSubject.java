package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.knowledge.library.Desk;
import cn.tongxiaobing.knowledge.library.DeskDetails.Field;
import cn.tongxiaobing.knowledge.library.DeskDetails.Subject;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.rule.parameter.LocalParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something that each place fills in for itself. */
public sealed interface LocalSubject {

  /** The desks of a place whose phone, hours and address are its own to say. */
  List<Desk> DESKS = List.of(Desk.CONSCRIPTION, Desk.VETERANS);

  /** Its name for programs: {@code local/family-subsidy}, {@code conscription/phone}. */
  String key();

  /** Its name for people. */
  String title();

  /** An amount that answers work with. */
  record Amount(LocalParameter parameter) implements LocalSubject {

    @Override
    public String key() {
      return parameter.name();
    }

    @Override
    public String title() {
      return parameter.description();
    }
  }

  /** How a desk is reached. */
  record Contact(Subject subject) implements LocalSubject {

    @Override
    public String key() {
      return (subject.desk() + "/" + subject.field()).toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
      return subject.desk().title() + subject.field().label();
    }
  }

  /** All there are: how desks are reached, then amounts. */
  static List<LocalSubject> all(Library library) {
    List<LocalSubject> all = new ArrayList<>();
    for (Desk desk : DESKS) {
      for (Field field : Field.values()) {
        all.add(new Contact(new Subject(desk, field)));
      }
    }
    library.rules().parameters().local().forEach(each -> all.add(new Amount(each)));
    return all;
  }

  /** The one of this key. */
  static Optional<LocalSubject> of(String key, Library library) {
    return all(library).stream().filter(each -> each.key().equals(key)).findFirst();
  }
}
