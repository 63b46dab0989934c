package cn.tongxiaobing.knowledge.reading;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ObjectInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reads foreign files may reach, and from where. */
class ReadingBoundariesTest {

  private static final String ROOT = "cn.tongxiaobing.knowledge";
  private static final String READING = ROOT + ".reading";

  private static JavaClasses knowledge;

  @BeforeAll
  static void read_the_classes() {
    knowledge =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    assertThat(knowledge).anyMatch(c -> c.getPackageName().equals(READING));
  }

  @Test
  void reading_uses_documents_and_language_and_nothing_else_of_ours() {
    classes()
        .that()
        .resideInAPackage(READING)
        .should()
        .onlyDependOnClassesThat(
            JavaClass.Predicates.resideOutsideOfPackage(ROOT + "..")
                .or(
                    JavaClass.Predicates.resideInAnyPackage(
                        READING, ROOT + ".document", ROOT + ".language")))
        .check(knowledge);
  }

  @ParameterizedTest
  @CsvSource({
    "org.apache.pdfbox.., Pdf",
    "org.apache.fontbox.., Pdf",
    "org.jsoup.., Html",
    "javax.xml.stream.., XmlCursor",
    "java.util.zip.., (Zip|PdfSoundness)"
  })
  void each_parser_is_known_to_those_who_need_it(String library, String names) {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.reading\\." + names + "[A-Za-z$0-9]*")
        .and()
        .resideOutsideOfPackage(ROOT + ".search")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(knowledge);
  }

  @Test
  void one_class_starts_processes() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ChildJvm.class.getName())
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ProcessBuilder.class)
        .check(knowledge);
  }

  @Test
  void nothing_here_opens_a_connection_or_reads_objects() {
    noClasses()
        .that()
        .resideInAPackage(READING)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "javax.net..", "org.w3c..", "org.xml..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ObjectInputStream.class)
        .check(knowledge);
  }
}
