package cn.tongxiaobing.kiosk.api.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxiaobing.kiosk.secrecy.Context;
import cn.tongxiaobing.kiosk.store.Bytes;
import cn.tongxiaobing.kiosk.store.ConsentRow;
import cn.tongxiaobing.kiosk.store.SamePerson;
import cn.tongxiaobing.kiosk.store.SignUpRow;
import cn.tongxiaobing.kiosk.store.SignUpTable;
import cn.tongxiaobing.kiosk.store.Submission;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** People who have signed up, put into the database as the public side does. */
final class SignedUp {

  static final String NAME = "王测试𠮷";
  static final String PHONE = "13800138000";

  private SignedUp() {}

  static String in(TestOffice office, String area) {
    return person(office, area, NAME, PHONE, false);
  }

  static String person(TestOffice office, String area, String name, String phone, boolean minor) {
    return store(office, area, name, phone, minor, Optional.empty());
  }

  /** With what they gave of their health, as JSON. */
  static String withHealth(TestOffice office, String area, String health) {
    return store(office, area, NAME, PHONE, false, Optional.of(health));
  }

  /** Somebody with one text in the place of everything that they gave. */
  static String everywhere(TestOffice office, String area, String text) {
    String json =
        """
        {"name": "%1$s", "sex": "%1$s", "birthDate": "%1$s", "phone": "%1$s", "education": "%1$s",
         "studyState": "%1$s", "area": "%2$s", "contactTime": "%1$s", "question": "%1$s"}\
        """
            .formatted(text, area);
    return store(office, area, text, text, false, json, Optional.empty());
  }

  private static String store(
      TestOffice office,
      String area,
      String name,
      String phone,
      boolean minor,
      Optional<String> health) {
    String json =
        """
        {"name": "%s", "sex": "man", "birthDate": "%s", "phone": "%s", "education": "bachelor",
         "studyState": "graduated", "area": "%s", "contactTime": "evening", "question": ""}\
        """
            .formatted(name, minor ? "2009-03-01" : "2004-02-29", phone, area);
    return store(office, area, name, phone, minor, json, health);
  }

  private static String store(
      TestOffice office,
      String area,
      String name,
      String phone,
      boolean minor,
      String json,
      Optional<String> health) {
    String id = UUID.randomUUID().toString();
    Bytes sealed = sealed(office, json, "sealed", id);
    Instant now = office.clock.instant();
    Bytes index = Bytes.of(office.keys.index().of("receipt", id));
    SignUpRow row =
        new SignUpRow(
            id,
            index,
            Bytes.of(office.keys.index().of("phone", phone)),
            Bytes.of(office.keys.index().of("person", name + phone)),
            area,
            "18-22",
            "bachelor",
            "new",
            minor,
            Optional.empty(),
            Optional.empty(),
            1,
            now,
            now,
            sealed,
            health.map(h -> sealed(office, h, "sealed_health", id)));
    new SignUpTable(office.database)
        .insert(
            row,
            new ConsentRow(UUID.randomUUID().toString(), id, "1", index, "general", now, "web"),
            new Submission(index, index, index, now),
            new SamePerson(Set.of("new"), "duplicate", "new"))
        .join();
    return id;
  }

  private static Bytes sealed(TestOffice office, String json, String column, String id) {
    return Bytes.of(
        office.keys.sealer().seal(json.getBytes(UTF_8), new Context("sign_up", column, id, 1)));
  }
}
