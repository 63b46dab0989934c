package cn.tongxiaobing.kiosk.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A line to a server on this machine, that breaks at the worst moment: when the server has done
 * what it was asked and says so. What it says is lost, and both sides find the connection gone.
 */
public final class CutLine implements AutoCloseable {

  private static final int CHUNK = 1 << 16;

  private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final List<String> lost = new CopyOnWriteArrayList<>();
  private final AtomicBoolean armed = new AtomicBoolean();
  private final int server;
  private final String word;

  private CutLine(int server, String word) throws IOException {
    this.server = server;
    this.word = word;
  }

  /**
   * A line that passes everything on until it is told otherwise.
   *
   * @param server the port of the server
   * @param word stands in the reply that is to be lost; ASCII
   */
  public static CutLine to(int server, String word) throws IOException {
    CutLine line = new CutLine(server, word);
    Thread.ofVirtual().start(line::accept);
    return line;
  }

  /** The port to connect to in place of the server's. */
  public int port() {
    return listening.getLocalPort();
  }

  /** From now on the next reply with the word in it is lost, and its connection with it. */
  public void cutNext() {
    armed.set(true);
  }

  /** The replies that were lost, in their order. */
  public List<String> lost() {
    return new ArrayList<>(lost);
  }

  private void accept() {
    boolean goesOn = true;
    while (goesOn) {
      goesOn = connectNext();
    }
  }

  private boolean connectNext() {
    try {
      Socket client = listening.accept();
      open.add(client);
      Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
      open.add(behind);
      Thread.ofVirtual().start(() -> ask(client, behind));
      Thread.ofVirtual().start(() -> reply(behind, client));
      return true;
    } catch (IOException e) {
      return !listening.isClosed();
    }
  }

  private static void ask(Socket client, Socket behind) {
    try (client;
        behind) {
      client.getInputStream().transferTo(behind.getOutputStream());
    } catch (IOException e) {
      // The other direction was cut or has ended.
      return;
    }
  }

  private void reply(Socket behind, Socket client) {
    try (client;
        behind) {
      InputStream in = behind.getInputStream();
      OutputStream out = client.getOutputStream();
      byte[] chunk = new byte[CHUNK];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        String said = new String(chunk, 0, read, StandardCharsets.UTF_8);
        if (said.contains(word) && armed.compareAndSet(true, false)) {
          lost.add(said);
          return;
        }
        out.write(chunk, 0, read);
      }
    } catch (IOException e) {
      // The other direction was cut or has ended.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
