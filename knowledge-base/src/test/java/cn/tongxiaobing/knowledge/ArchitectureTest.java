package cn.tongxiaobing.knowledge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows between the packages, and the clock that nobody reads. */
class ArchitectureTest {

  private static final String ROOT = "cn.tongxiaobing.knowledge";

  private static JavaClasses knowledge;

  @BeforeAll
  static void read_the_classes() {
    knowledge =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
  }

  /** A rule over no classes holds always. */
  @Test
  void a_plausible_number_of_classes_is_seen() {
    assertThat(knowledge.size()).isBetween(60, 600);
    for (String part : List.of("document", "language", "search", "library", "answer")) {
      assertThat(knowledge).anyMatch(c -> c.getPackageName().equals(ROOT + "." + part));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "document, ''",
    "language, document",
    "search, document language",
    "suggestion, document language",
    "rule, document",
    "flow, document rule",
    "reading, document language",
    "library, document language rule flow",
    "mention, document language rule",
    "typing, document language library",
    "answer, document language library rule search mention flow"
  })
  void a_package_uses_only_what_lies_below_it(String part, String below) {
    String[] allowed =
        Stream.concat(Stream.of(part), Arrays.stream(below.split(" ")).filter(b -> !b.isEmpty()))
            .map(p -> ROOT + "." + p + "..")
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(ROOT + "." + part + "..")
        .should()
        .onlyDependOnClassesThat(
            JavaClass.Predicates.resideOutsideOfPackage(ROOT + "..")
                .or(JavaClass.Predicates.resideInAnyPackage(allowed)))
        .check(knowledge);
  }

  @Test
  void the_door_is_used_by_nobody_behind_it() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(
            knowledge.that(
                DescribedPredicate.describe(
                    "behind the door and neither measurement nor training",
                    c ->
                        !c.getPackageName().equals(ROOT)
                            && !c.getPackageName().startsWith(ROOT + ".evaluation")
                            && !c.getPackageName().startsWith(ROOT + ".training"))));
  }

  @ParameterizedTest
  @CsvSource({
    "org.apache.lucene.., search",
    "ai.onnxruntime.., search",
    "com.github.benmanes.caffeine.., search",
    "com.ibm.icu.., language"
  })
  void each_foreign_library_is_seen_in_one_package(String library, String part) {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "." + part + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(knowledge);
    assertThat(knowledge)
        .anyMatch(c ->
            c.getDirectDependenciesFromSelf().stream()
                .anyMatch(
                    d -> JavaClass.Predicates.resideInAPackage(library).test(d.getTargetClass())));
  }

  @Test
  void nothing_here_knows_of_http_or_of_a_database() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.vertx..", "java.sql..", "java.net.http..", "javax.net..")
        .check(knowledge);
  }

  /** Every call takes the day, so that any day can be tested and asked about. */
  @Test
  void nobody_reads_the_clock() {
    noClasses()
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe("reads the clock", ArchitectureTest::readsTheClock))
        .check(knowledge);
  }

  private static boolean readsTheClock(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    boolean now = owner.startsWith("java.time.") && name.equals("now");
    boolean clock = owner.equals(Clock.class.getName()) && name.startsWith("system");
    boolean millis = owner.equals(System.class.getName()) && name.equals("currentTimeMillis");
    boolean date = owner.equals("java.util.Date") && name.equals("<init>");
    return now || clock || millis || date;
  }
}
