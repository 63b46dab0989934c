package cn.tongxiaobing.knowledge.search;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Environment variables for native libraries, which do not see the properties of Java.
 *
 * <p>ONNX Runtime 1.29 reports its use: as soon as it is loaded it reads the machine's id and the
 * command line, keeps a database under {@code ~/.cache/Microsoft}, and looks for {@code
 * mobile.events.data.microsoft.com}; with a command line of more than 4000 characters it crashes in
 * doing so. It does none of this when {@value #NO_REPORTS} is set.
 */
final class NativeEnvironment {

  private static final String NO_REPORTS = "ORT_DISABLE_TELEMETRY";

  private NativeEnvironment() {}

  /** To be called before anything native is loaded. */
  static void forbidReports() {
    if (System.getenv(NO_REPORTS) == null) {
      set(NO_REPORTS, "1");
    }
  }

  // Calling native code is what this is for; the launcher allows it (--enable-native-access).
  @SuppressWarnings("restricted")
  private static void set(String name, String value) {
    Linker linker = Linker.nativeLinker();
    FunctionDescriptor setenv =
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
    try (Arena arena = Arena.ofConfined()) {
      MethodHandle call =
          linker.downcallHandle(linker.defaultLookup().findOrThrow("setenv"), setenv);
      int failed = (int) call.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
      if (failed != 0) {
        throw new IllegalStateException(name + " cannot be set");
      }
    } catch (Throwable e) {
      throw new IllegalStateException(
          "set the environment variable " + name + "=1: nothing may be reported from here", e);
    }
  }
}
