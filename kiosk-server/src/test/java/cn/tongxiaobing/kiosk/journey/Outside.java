package cn.tongxiaobing.kiosk.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All the world but this machine, as a proxy that notes who is asked for and answers nobody. */
final class Outside implements AutoCloseable {

  private final ServerSocket socket;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  Outside() {
    try {
      this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::note);
  }

  String address() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  /** First lines of requests, such as {@code GET http://fonts.example/a.css HTTP/1.1}. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  private void note() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept();
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8))) {
        asked.add(String.valueOf(lines.readLine()));
      } catch (IOException e) {
        asked.addAll(socket.isClosed() ? List.of() : List.of("unreadable"));
      }
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
