package cn.tongxiaobing.kiosk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.audit.AuditVerdict.Broken;
import cn.tongxiaobing.kiosk.audit.AuditVerdict.Fault;
import cn.tongxiaobing.kiosk.audit.AuditVerdict.Whole;
import cn.tongxiaobing.kiosk.secrecy.Keys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log of a hundred entries and what can be done to it. */
class AuditLogTest {

  private static final Instant EVENING = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir private Path data;
  private Path checkpoints;
  private Keys keys;
  private ListOfEntries entries;
  private AuditLog log;

  @BeforeEach
  void write_a_hundred_entries() {
    checkpoints = data.resolve("audit-checkpoints.txt");
    keys = Keys.open(data.resolve("keys"), false);
    entries = new ListOfEntries();
    log = new AuditLog(entries, new CheckpointFile(checkpoints), keys);
    for (int i = 1; i <= 100; i++) {
      log.append(Visits.number(i)).join();
    }
  }

  @Test
  void an_untouched_log_is_whole_after_a_restart_too() throws IOException {
    log.checkpoint(EVENING, true);
    AuditLog later =
        new AuditLog(
            entries, new CheckpointFile(checkpoints), Keys.open(data.resolve("keys"), true));

    assertThat(later.verify()).isEqualTo(new Whole(100, 1));
    later.append(Visits.number(101)).join();
    assertThat(later.verify()).isEqualTo(new Whole(101, 1));
    assertThat(entries.list.getLast().seq()).isEqualTo(101);
  }

  @Test
  void an_empty_log_is_whole() throws IOException {
    entries.list.clear();

    assertThat(log.verify()).isEqualTo(new Whole(0, 0));
  }

  @Test
  void s21_a_flipped_bit_anywhere_in_an_entry_is_found_at_its_number() throws IOException {
    WrittenEntry entry = entries.list.get(41);
    for (int i = 0; i < entry.line().length(); i++) {
      StringBuilder line = new StringBuilder(entry.line());
      line.setCharAt(i, (char) (line.charAt(i) ^ 1));
      entries.list.set(41, new WrittenEntry(42, line.toString(), entry.hash()));
      assertThat(log.verify()).isEqualTo(new Broken(42, Fault.CHANGED));
    }
  }

  @Test
  void s21_a_flipped_digit_of_any_hash_is_found() throws IOException {
    for (int i = 0; i < 100; i++) {
      WrittenEntry entry = entries.list.get(i);
      char other = entry.hash().charAt(7) == '0' ? '1' : '0';
      String hash = entry.hash().substring(0, 7) + other + entry.hash().substring(8);
      entries.list.set(i, new WrittenEntry(entry.seq(), entry.line(), hash));
      assertThat(log.verify()).isEqualTo(new Broken(i + 1, Fault.CHANGED));
      entries.list.set(i, entry);
    }
  }

  @Test
  void s21_a_deleted_entry_is_found() throws IOException {
    entries.list.remove(41);

    assertThat(log.verify()).isEqualTo(new Broken(42, Fault.MISSING));
  }

  @Test
  void s21_a_deleted_entry_is_found_when_the_rest_is_numbered_anew() throws IOException {
    entries.list.remove(41);
    renumber();

    assertThat(log.verify()).isEqualTo(new Broken(42, Fault.CHANGED));
  }

  @Test
  void s21_deleted_first_entries_are_found() throws IOException {
    entries.list.subList(0, 10).clear();

    assertThat(log.verify()).isEqualTo(new Broken(1, Fault.MISSING));
  }

  @Test
  void s21_swapped_entries_are_found() throws IOException {
    Collections.swap(entries.list, 41, 42);
    assertThat(log.verify()).isEqualTo(new Broken(42, Fault.MISSING));

    renumber();
    assertThat(log.verify()).isEqualTo(new Broken(42, Fault.CHANGED));
  }

  @Test
  void s21_an_inserted_entry_is_found() throws IOException {
    WrittenEntry before = entries.list.get(40);
    String line = AuditLine.of(42, Visits.by("wangli"), before.hash());
    entries.list.add(41, new WrittenEntry(42, line, before.hash()));
    assertThat(log.verify()).isEqualTo(new Broken(42, Fault.CHANGED));

    entries.list.set(41, entries.list.get(40));
    assertThat(log.verify()).isEqualTo(new Broken(42, Fault.MISSING));
  }

  @Test
  void s21_an_entry_put_before_the_first_is_found() throws IOException {
    WrittenEntry first = entries.list.getFirst();
    entries.list.addFirst(new WrittenEntry(0, first.line(), first.hash()));

    assertThat(log.verify()).isEqualTo(new Broken(1, Fault.MISSING));
  }

  @Test
  void a_log_of_many_pages_is_read_to_its_end() throws IOException {
    for (int i = 101; i <= 2_500; i++) {
      log.append(Visits.number(i)).join();
    }

    assertThat(log.verify()).isEqualTo(new Whole(2_500, 0));
    entries.list.remove(2_222);
    assertThat(log.verify()).isEqualTo(new Broken(2_223, Fault.MISSING));
  }

  @Test
  void s21_an_entry_made_with_another_key_is_found() throws IOException {
    Keys others = Keys.open(data.resolve("other"), false);
    AuditChain foreign = new AuditChain(others.chain(), others.signatures());
    ListOfEntries forged = new ListOfEntries();
    for (int i = 1; i <= 100; i++) {
      int n = i;
      forged.append(last -> foreign.next(last, Visits.number(n))).join();
    }
    entries.list.clear();
    entries.list.addAll(forged.list);

    assertThat(log.verify()).isEqualTo(new Broken(1, Fault.CHANGED));
  }

  @Test
  void s21_a_cut_off_end_is_found_by_the_checkpoint_and_only_by_it() throws IOException {
    log.checkpoint(EVENING, true);
    entries.list.subList(90, 100).clear();

    assertThat(log.verify()).isEqualTo(new Broken(91, Fault.CUT_OFF));
    Files.delete(checkpoints);
    assertThat(log.verify()).isEqualTo(new Whole(90, 0));
  }

  @Test
  void s21_a_cut_off_end_that_was_written_over_is_found_by_the_checkpoint() throws IOException {
    log.checkpoint(EVENING, true);
    entries.list.subList(90, 100).clear();
    for (int i = 0; i < 20; i++) {
      log.append(Visits.by("wangli")).join();
    }

    assertThat(log.verify()).isEqualTo(new Broken(100, Fault.REPLACED));
  }

  @Test
  void s21_a_checkpoint_that_was_changed_or_signed_by_another_is_found() throws IOException {
    log.checkpoint(EVENING, true);
    String line = Files.readString(checkpoints);
    Files.writeString(checkpoints, line.replaceFirst("^100 ", "90 "));
    assertThat(log.verify()).isEqualTo(new Broken(90, Fault.FORGED_CHECKPOINT));

    Keys others = Keys.open(data.resolve("other"), false);
    Files.writeString(
        checkpoints,
        Checkpoint.sign(entries.list.getLast(), EVENING, others.signatures()).line() + "\n");
    assertThat(log.verify()).isEqualTo(new Broken(100, Fault.FORGED_CHECKPOINT));

    Files.writeString(checkpoints, line.stripTrailing() + "zz\n");
    assertThat(log.verify()).isEqualTo(new Broken(100, Fault.FORGED_CHECKPOINT));
  }

  @Test
  void half_a_line_after_a_power_cut_costs_no_other_checkpoint() throws IOException {
    log.checkpoint(EVENING, true);
    Files.writeString(checkpoints, "101 4fa", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    log.append(Visits.number(101)).join();
    log.checkpoint(EVENING, true);

    assertThat(new CheckpointFile(checkpoints).read())
        .extracting(Checkpoint::seq)
        .containsExactly(100L, 101L);
    assertThat(log.verify()).isEqualTo(new Whole(101, 2));
  }

  @Test
  void a_checkpoint_is_due_after_ten_minutes_or_a_thousand_entries_and_never_for_nothing()
      throws IOException {
    CheckpointFile file = new CheckpointFile(checkpoints);
    log.checkpoint(EVENING, false);
    assertThat(file.read()).as("the first").hasSize(1);

    log.append(Visits.number(101)).join();
    log.checkpoint(EVENING.plus(Duration.ofMinutes(9)), false);
    assertThat(file.read()).as("too early").hasSize(1);
    log.checkpoint(EVENING.plus(Duration.ofMinutes(10)), false);
    assertThat(file.read()).as("ten minutes").hasSize(2);
    log.checkpoint(EVENING.plus(Duration.ofMinutes(60)), false);
    assertThat(file.read()).as("nothing new").hasSize(2);

    for (int i = 0; i < 1_000; i++) {
      log.append(Visits.number(i)).join();
    }
    log.checkpoint(EVENING.plus(Duration.ofMinutes(11)), false);
    assertThat(file.read()).extracting(Checkpoint::seq).containsExactly(100L, 101L, 1_101L);
  }

  @Test
  void every_fault_has_words_for_the_auditor() {
    assertThat(Fault.values()).allMatch(f -> f.words().matches("[\\p{IsHan}，]{8,}"));
  }

  private void renumber() {
    for (int i = 0; i < entries.list.size(); i++) {
      WrittenEntry e = entries.list.get(i);
      entries.list.set(i, new WrittenEntry(i + 1, e.line(), e.hash()));
    }
  }
}
