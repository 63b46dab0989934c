package cn.tongxiaobing.kiosk.api.staff;

import static cn.tongxiaobing.kiosk.testing.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxiaobing.kiosk.staff.Role;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route with every role, from the file that says who may. */
class RoleMatrixTest {

  private static final Set<String> ROLE_REFUSED = Set.of("forbidden");

  @TempDir private Path data;

  @Test
  void s07_every_route_refuses_every_role_that_the_file_does_not_name_and_nobody_else() {
    try (TestOffice office = new TestOffice(data)) {
      RoleMatrix matrix = RoleMatrix.shipped();
      Map<Role, TestOffice.Enrolled> staff = new EnumMap<>(Role.class);
      for (Role role : Role.values()) {
        staff.put(role, office.enrol(role.code(), role, "140214"));
      }
      List<String> wrong = new ArrayList<>();
      for (StaffRoute route : new StaffRoutes(office.office).routes()) {
        for (Role role : Role.values()) {
          Browser browser = office.browser();
          office.clock.pass(Duration.ofSeconds(90));
          browser.logIn(Objects.requireNonNull(staff.get(role)), office.clock.instant());
          HttpResponse<String> response = call(browser, route);
          boolean refused = ROLE_REFUSED.contains(field(response, "code"));
          if (refused == matrix.allows(route, role) || response.statusCode() >= 500) {
            wrong.add(route.name() + " " + role.code() + " " + response.statusCode());
          }
        }
        HttpResponse<String> anonymous = call(office.browser(), route);
        boolean refused = field(anonymous, "code").equals("session_ended");
        if (refused == matrix.allowsAnyone(route)) {
          wrong.add(route.name() + " anonymous " + anonymous.statusCode());
        }
      }
      assertThat(wrong).isEmpty();
    }
  }

  private static HttpResponse<String> call(Browser browser, StaffRoute route) {
    String path = route.path().replaceAll(":[a-z]+", "none");
    if (route.takesFile()) {
      return browser.send(
          browser
              .own(path)
              .header("content-type", "application/octet-stream")
              .POST(TestOffice.json("")));
    }
    return switch (route.method().name()) {
      case "GET" -> browser.get(path);
      case "DELETE" -> browser.delete(path);
      default -> browser.post(path, "{}");
    };
  }

  private static String field(HttpResponse<String> response, String field) {
    return response.body().startsWith("{") ? json(response).path(field).asText() : "";
  }

  @Test
  void s07_a_route_that_the_file_does_not_name_does_not_start() {
    try (TestOffice office = new TestOffice(data)) {
      Vertx vertx = Vertx.vertx();
      Router router = Router.router(vertx);
      new StaffRoutes(office.office).installOn(router, vertx);
      Set<String> mounted =
          router.getRoutes().stream()
              .flatMap(r ->
                  r.methods().stream()
                      .map(m -> m + " " + r.getPath().substring(StaffRoutes.PREFIX.length())))
              .collect(Collectors.toSet());
      vertx.close().toCompletionStage().toCompletableFuture().join();
      assertThat(mounted).isEqualTo(RoleMatrix.shipped().routes()).hasSizeGreaterThan(10);
    }
    assertThatThrownBy(() -> RoleMatrix.read("GET /accounts: [boss]"))
        .hasMessageContaining("GET /accounts");
  }

  @Test
  void s25_who_runs_the_system_sees_no_data_of_people_and_who_audits_writes_nothing() {
    try (TestOffice office = new TestOffice(data)) {
      RoleMatrix matrix = RoleMatrix.shipped();
      Set<String> own =
          Set.of("POST /setup", "POST /session", "DELETE /session", "POST /session/confirm");
      assertThat(new StaffRoutes(office.office).routes())
          .filteredOn(r -> r.writes() && !own.contains(r.name()))
          .noneMatch(r -> matrix.allows(r, Role.AUDITOR));
      assertThat(new StaffRoutes(office.office).routes())
          .filteredOn(r -> matrix.allows(r, Role.ADMIN))
          .filteredOn(r -> !r.name().endsWith("/minor-approval"))
          .noneMatch(r -> r.path().contains("sign-up") || r.path().contains("export"));
    }
  }
}
