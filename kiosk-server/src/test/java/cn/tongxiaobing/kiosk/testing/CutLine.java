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
  private final String asked;
  private final String word;

  private CutLine(int server, String asked, String word) throws IOException {
    this.server = server;
    this.asked = asked;
    this.word = word;
  }

  /**
   * A line that passes everything on until it is told otherwise.
   *
   * @param server the port of the server
   * @param asked stands in what was asked before on the same connection: a server may be asked
   *     other things at the same time, whose replies are to go through; ASCII
   * @param word stands in the reply that is to be lost; ASCII
   */
  public static CutLine to(int server, String asked, String word) throws IOException {
    CutLine line = new CutLine(server, asked, word);
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
      AtomicBoolean heard = new AtomicBoolean();
      Thread.ofVirtual().start(() -> ask(client, behind, heard));
      Thread.ofVirtual().start(() -> reply(behind, client, heard));
      return true;
    } catch (IOException e) {
      return !listening.isClosed();
    }
  }

  private void ask(Socket client, Socket behind, AtomicBoolean heard) {
    try (client;
        behind) {
      InputStream in = client.getInputStream();
      OutputStream out = behind.getOutputStream();
      byte[] chunk = new byte[CHUNK];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        if (armed.get() && has(chunk, read, asked)) {
          heard.set(true);
        }
        out.write(chunk, 0, read);
      }
    } catch (IOException e) {
      // The other direction was cut or has ended.
      return;
    }
  }

  private void reply(Socket behind, Socket client, AtomicBoolean heard) {
    try (client;
        behind) {
      InputStream in = behind.getInputStream();
      OutputStream out = client.getOutputStream();
      byte[] chunk = new byte[CHUNK];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        if (heard.get() && has(chunk, read, word) && armed.compareAndSet(true, false)) {
          lost.add(new String(chunk, 0, read, StandardCharsets.UTF_8));
          return;
        }
        out.write(chunk, 0, read);
      }
    } catch (IOException e) {
      // The other direction was cut or has ended.
      return;
    }
  }

  private static boolean has(byte[] chunk, int length, String word) {
    return new String(chunk, 0, length, StandardCharsets.ISO_8859_1).contains(word);
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
