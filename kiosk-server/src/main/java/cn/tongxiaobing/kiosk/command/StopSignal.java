package cn.tongxiaobing.kiosk.command;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * SIGTERM and Ctrl-C, taken before the virtual machine begins to shut down. A shutdown hook would
 * be too late: ONNX Runtime has one that takes its environment away under running calls, hooks run
 * side by side, and the process crashes.
 *
 * <p>Who asks again does not want to wait for what is in flight: the process ends at once, as a
 * power cut would end it, and nothing that was acknowledged is lost. The exit code is then that of
 * a process without a handler, 128 and the number of the signal.
 *
 * <p>The class for signals is one of the JDK that stays until there is another (JEP 260); it is
 * reached by name because the compiler warns of it in a way that cannot be answered in the source.
 */
final class StopSignal {

  private static final List<String> SIGNALS = List.of("TERM", "INT");
  private static final int ENDED_BY = 128;

  private StopSignal() {}

  /** Counted down when the process is asked to stop; asked again, it ends. */
  static CountDownLatch listen() {
    CountDownLatch asked = new CountDownLatch(1);
    SIGNALS.forEach(name -> listen(name, asked));
    return asked;
  }

  private static void listen(String name, CountDownLatch asked) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object own = signal.getConstructor(String.class).newInstance(name);
      int exitCode = ENDED_BY + (int) signal.getMethod("getNumber").invoke(own);
      Object stop =
          Proxy.newProxyInstance(
              StopSignal.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                if (asked.getCount() == 0) {
                  Runtime.getRuntime().halt(exitCode);
                }
                asked.countDown();
                return null;
              });
      signal.getMethod("handle", signal, handler).invoke(null, own, stop);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JDK does not hand on SIG" + name, e);
    }
  }
}
