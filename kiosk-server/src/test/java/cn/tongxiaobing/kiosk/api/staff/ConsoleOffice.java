package cn.tongxiaobing.kiosk.api.staff;

import java.nio.file.Path;

/** A new installation as the people of an office see it: an address, a terminal, a phone. */
public final class ConsoleOffice implements AutoCloseable {

  private final TestOffice office;

  public ConsoleOffice(Path data) {
    this.office = new TestOffice(data);
  }

  /** Where the server is, such as {@code http://127.0.0.1:8080}. */
  public String address() {
    String api = office.request("").build().uri().toString();
    return api.substring(0, api.length() - StaffRoutes.PREFIX.length());
  }

  /** What the terminal shows on the first start. */
  public String setupCode() {
    return office.office.enrolment().firstCode().orElseThrow();
  }

  /** What the authenticator on somebody's phone shows. */
  public String code(String secret) {
    return Authenticator.code(secret.replace(" ", ""), office.clock.instant());
  }

  /** Somebody signs up; see {@link SignedUp}. */
  public void signUp(String area, String name, String phone) {
    SignedUp.person(office, area, name, phone, false);
  }

  @Override
  public void close() {
    office.close();
  }
}
