package cn.tongxiaobing.kiosk.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What a program did to its database, as {@code disk-journal.c} wrote it down, and the disk as a
 * power cut would have left it. What was synced is there. Of what was not, the disk has kept
 * nothing, some of it in any order, or the beginning of a page.
 */
public final class DiskJournal {

  private static final int PAGE = 4096;
  private static final int HEAD = 17;

  private final List<Entry> entries = new ArrayList<>();

  /** What a disk may have kept of what was not synced. */
  public enum Kept {
    NOTHING,
    ANYTHING,
    TORN
  }

  private static final class Entry {
    private final char letter;
    private final String file;
    private final long offset;
    private final byte[] bytes;
    private final long end;

    Entry(char letter, String file, long offset, byte[] bytes, long end) {
      this.letter = letter;
      this.file = file;
      this.offset = offset;
      this.bytes = bytes;
      this.end = end;
    }
  }

  /** A file: what is on the disk for certain, and what has been done to it since. */
  private static final class Contents {
    private byte[] synced = new byte[0];
    private final List<Entry> since = new ArrayList<>();

    byte[] after(List<Entry> done) {
      byte[] bytes = synced;
      for (Entry entry : done) {
        int end = Math.toIntExact(entry.offset + entry.bytes.length);
        if (entry.letter == 'T') {
          bytes = Arrays.copyOf(bytes, end);
        } else {
          bytes = Arrays.copyOf(bytes, Math.max(bytes.length, end));
          System.arraycopy(entry.bytes, 0, bytes, (int) entry.offset, entry.bytes.length);
        }
      }
      return bytes;
    }
  }

  public DiskJournal(Path journal) throws IOException {
    ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(journal)).order(ByteOrder.nativeOrder());
    while (all.remaining() >= HEAD) {
      char letter = (char) all.get();
      byte[] name = new byte[all.getInt()];
      long offset = all.getLong();
      byte[] bytes = new byte[all.getInt()];
      all.get(name).get(bytes);
      entries.add(new Entry(letter, new String(name, UTF_8), offset, bytes, all.position()));
    }
  }

  /** How many syncs it holds. */
  public long syncs() {
    return entries.stream().filter(e -> e.letter == 'S').count();
  }

  /**
   * Puts the files into {@code folder} as they are when the power goes with the journal so long.
   *
   * @param length in bytes
   */
  public void cut(long length, Kept kept, Random random, Path folder) throws IOException {
    Map<String, Contents> files = new TreeMap<>();
    for (Entry entry : entries) {
      if (entry.end > length) {
        break;
      }
      Contents contents = files.computeIfAbsent(entry.file, name -> new Contents());
      switch (entry.letter) {
        case 'S' -> {
          contents.synced = contents.after(contents.since);
          contents.since.clear();
        }
        case 'U' -> files.remove(entry.file);
        default -> contents.since.add(entry);
      }
    }
    for (Map.Entry<String, Contents> file : files.entrySet()) {
      List<Entry> lucky = kept(file.getValue().since, kept, random);
      Files.write(folder.resolve(file.getKey()), file.getValue().after(lucky));
    }
  }

  private static List<Entry> kept(List<Entry> since, Kept kept, Random random) {
    return switch (kept) {
      case NOTHING -> List.of();
      case ANYTHING -> since.stream().filter(entry -> random.nextBoolean()).toList();
      case TORN -> since.isEmpty() ? List.of() : torn(since, random);
    };
  }

  /** All but the last, and of that one the beginning. */
  private static List<Entry> torn(List<Entry> since, Random random) {
    List<Entry> kept = new ArrayList<>(since);
    Entry last = kept.removeLast();
    int length = random.nextInt(Math.min(PAGE, last.bytes.length) + 1);
    if (last.letter == 'W') {
      byte[] beginning = Arrays.copyOf(last.bytes, length);
      kept.add(new Entry('W', last.file, last.offset, beginning, last.end));
    }
    return kept;
  }
}
