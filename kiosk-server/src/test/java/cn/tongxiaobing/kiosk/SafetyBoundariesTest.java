package cn.tongxiaobing.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Where in the whole program something is done that must be watched. Each test names exactly who
 * does it, so that none passes because it has looked at nothing.
 */
class SafetyBoundariesTest {

  private static final String SECRECY = "cn.tongxiaobing.kiosk.secrecy";

  private static final String WRITES_XML = "javax.xml.stream.XMLOutputFactory";

  private static JavaClasses program;

  @BeforeAll
  static void read_the_classes() {
    program =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.tongxiaobing");
  }

  @Test
  void x06_crypto_is_seen_in_one_package() {
    assertThat(
            packagesThatUse(name ->
                name.startsWith("javax.crypto.")
                    || name.startsWith("java.security.")
                    || name.startsWith("org.bouncycastle.")))
        .as("the search makes fingerprints of its files and of its texts; nothing there is secret")
        .containsExactly(SECRECY, "cn.tongxiaobing.knowledge.search");
    assertThat(
            usersOf(name -> name.startsWith("java.security."), "cn.tongxiaobing.knowledge.search"))
        .containsExactly("IndexPart", "VectorFile");
  }

  @Test
  void x07_processes_are_started_by_the_launcher_of_the_parser_only() {
    assertThat(usersOf(name -> name.startsWith("java.lang.ProcessBuilder"), "cn.tongxiaobing"))
        .containsExactly("ChildJvm");
    assertThat(callersOf(Runtime.class, "exec")).isEmpty();
  }

  @Test
  void x07_no_object_is_read_from_bytes_and_no_code_from_data() {
    Set<String> forbidden =
        Set.of(
            "java.io.ObjectInputStream",
            "java.io.ObjectOutputStream",
            "java.beans.XMLDecoder",
            "java.net.URLClassLoader",
            "javax.tools.JavaCompiler",
            "javax.script.ScriptEngineManager");
    assertThat(usersOf(forbidden::contains, "cn.tongxiaobing")).isEmpty();
    assertThat(usersOf("java.io.InputStream"::equals, "cn.tongxiaobing"))
        .as("what is looked for this way is found")
        .isNotEmpty();
  }

  @Test
  void x07_the_program_is_started_so_that_no_object_can_be_read_from_bytes() throws IOException {
    assertThat(Files.readString(Path.of("..", "tongxiaobing"))).contains("-Djdk.serialFilter=!*");
  }

  @Test
  void x08_one_class_makes_readers_of_xml() {
    assertThat(
            usersOf(
                name ->
                    name.matches("(javax\\.xml|org\\.xml|org\\.w3c)\\..*Factory")
                        && !name.equals(WRITES_XML),
                "cn.tongxiaobing"))
        .containsExactly("XmlCursor");
    assertThat(usersOf(WRITES_XML::equals, "cn.tongxiaobing"))
        .as("it makes writers only")
        .containsExactly("Feed");
  }

  @Test
  void x03_keys_come_from_files_and_from_nowhere_else() {
    assertThat(callersOf(System.class, "getenv")).doesNotContain(SECRECY);
    assertThat(callersOf(System.class, "getProperty")).doesNotContain(SECRECY);
    assertThat(usersOf(Files.class.getName()::equals, SECRECY)).containsExactly("KeyFolder");
  }

  private static Set<String> packagesThatUse(Predicate<String> name) {
    return users(name)
        .map(JavaClass::getPackageName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Simple names of the outermost classes below {@code root} that use a class of such a name. */
  private static Set<String> usersOf(Predicate<String> name, String root) {
    return users(name)
        .filter(c -> c.getPackageName().startsWith(root))
        .map(SafetyBoundariesTest::outermost)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<JavaClass> users(Predicate<String> name) {
    return program.stream()
        .filter(c ->
            c.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .anyMatch(target -> name.test(target.getFullName())));
  }

  /** Packages from which a method is called. */
  private static Set<String> callersOf(Class<?> owner, String method) {
    return program.stream()
        .flatMap(c -> c.getMethodCallsFromSelf().stream())
        .filter(call -> isCallOf(call, owner, method))
        .map(call -> call.getOriginOwner().getPackageName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isCallOf(JavaMethodCall call, Class<?> owner, String method) {
    return call.getTargetOwner().isEquivalentTo(owner) && call.getName().equals(method);
  }

  private static String outermost(JavaClass type) {
    String name = type.getFullName().substring(type.getPackageName().length() + 1);
    return name.replaceAll("\\$.*", "");
  }
}
