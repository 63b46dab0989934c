package cn.tongxiaobing.kiosk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows between the parts of the program. */
class ArchitectureTest {

  private static final String ROOT = "cn.tongxiaobing.kiosk";
  private static final String KNOWLEDGE = "cn.tongxiaobing.knowledge";

  private static JavaClasses kiosk;

  @BeforeAll
  static void read_the_classes() {
    kiosk =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
  }

  /** A rule over no classes holds always. */
  @Test
  void a_plausible_number_of_classes_is_seen() {
    assertThat(kiosk.size()).isGreaterThan(50);
    for (String part :
        List.of(
            "api",
            "web",
            "corpus",
            "management",
            "command",
            "secrecy",
            "staff",
            "followup",
            "fleet")) {
      assertThat(kiosk).anyMatch(c -> c.getPackageName().equals(ROOT + "." + part));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "management, ''",
    "secrecy, ''",
    "web, secrecy",
    "directory, ''",
    "corpus, secrecy directory store audit staff subscription",
    "subscription, store secrecy staff",
    "audit, secrecy store",
    "conversation, ''",
    "store, ''",
    "unanswered, secrecy store",
    "desk, corpus unanswered secrecy store audit staff",
    "signup, store secrecy",
    "staff, store secrecy audit",
    "notice, store secrecy audit staff",
    "followup, store secrecy audit staff signup",
    "fleet, store secrecy audit staff",
    "statistics, store",
    "freshness, directory",
    "channel, store audit staff",
    "api, corpus directory management conversation secrecy signup store audit staff followup unanswered fleet notice desk statistics channel freshness subscription",
    "command, api corpus store secrecy audit staff unanswered"
  })
  void a_part_uses_only_the_parts_below_it(String part, String below) {
    String[] allowed =
        Stream.concat(Stream.of(part), Arrays.stream(below.split(" ")).filter(b -> !b.isEmpty()))
            .map(p -> ROOT + "." + p + "..")
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(ROOT + "." + part + "..")
        .should()
        .onlyDependOnClassesThat(
            JavaClass.Predicates.resideOutsideOfPackage(ROOT + ".*..")
                .or(JavaClass.Predicates.resideInAnyPackage(allowed)))
        .check(kiosk);
  }

  /** The parts are put together in one place, which none of them knows. */
  @Test
  void only_the_command_line_starts_the_whole() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".api..", ROOT + ".web..", ROOT + ".corpus..", ROOT + ".management..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Main.class, Kiosk.class, KioskServer.class, DataFolder.class)
        .check(kiosk);
  }

  @Test
  void nobody_reaches_behind_the_door_of_the_knowledge_base() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            KNOWLEDGE + ".search..",
            KNOWLEDGE + ".language..",
            "org.apache.lucene..",
            "ai.onnxruntime..")
        .check(kiosk);
  }

  @Test
  void the_command_line_knows_nothing_of_http() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".command..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.vertx..", "io.netty..")
        .check(kiosk);
  }

  @Test
  void the_database_is_seen_in_one_package() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql..", "com.zaxxer..")
        .check(kiosk);
  }

  @Test
  void the_command_line_library_is_seen_in_one_package() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".command..", ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(kiosk);
  }

  /** The day comes from the one clock of the server, or from the person on the terminal. */
  @Test
  void nobody_asks_the_machine_for_its_own_day() {
    noClasses().should().callMethod(LocalDate.class, "now").check(kiosk);
    noClasses().should().callMethod(Instant.class, "now").check(kiosk);
  }
}
