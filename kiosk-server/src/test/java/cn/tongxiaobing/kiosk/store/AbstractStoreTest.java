package cn.tongxiaobing.kiosk.store;

import static cn.tongxiaobing.kiosk.store.Samples.COUNTY;
import static cn.tongxiaobing.kiosk.store.Samples.NOW;
import static cn.tongxiaobing.kiosk.store.Samples.RULE;
import static cn.tongxiaobing.kiosk.store.Samples.account;
import static cn.tongxiaobing.kiosk.store.Samples.bytes;
import static cn.tongxiaobing.kiosk.store.Samples.consent;
import static cn.tongxiaobing.kiosk.store.Samples.signUp;
import static cn.tongxiaobing.kiosk.store.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.tongxiaobing.kiosk.store.Insertion.Mismatched;
import cn.tongxiaobing.kiosk.store.Insertion.Repeated;
import cn.tongxiaobing.kiosk.store.Insertion.Stored;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every database. */
@Timeout(120)
abstract class AbstractStoreTest {

  @TempDir Path folder;

  private Database database;
  private SignUpTable signUps;

  /** A database without a table, or with those of an earlier opening in this test. */
  abstract DatabaseSettings settings(Path data);

  @BeforeEach
  void open() {
    database = Database.open(settings(folder));
    signUps = new SignUpTable(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void reopen() {
    database.close();
    open();
  }

  private Insertion insert(SignUpRow row, String key) {
    return insertLater(row, key, "body").join();
  }

  private CompletableFuture<Insertion> insertLater(SignUpRow row, String key, String body) {
    return signUps.insert(row, consent(row.id()), submission(key, body), RULE);
  }

  @Test
  void what_is_stored_is_given_back_as_it_was_after_a_restart() {
    SignUpRow row = signUp("a");

    assertThat(insert(row, "key")).isEqualTo(new Stored(Optional.empty()));
    reopen();

    assertThat(signUps.byReceipt(row.receiptIndex())).contains(row);
    assertThat(signUps.byPerson(row.personIndex())).containsExactly(row);
    assertThat(signUps.byPhone(row.phoneIndex(), COUNTY)).containsExactly(row);
    assertThat(signUps.byReceipt(bytes("another"))).isEmpty();
    assertThat(new ConsentTable(database).of("a")).containsExactly(consent("a"));
    assertThat(signUps.submission(bytes("key"))).contains(submission("key", "body"));
  }

  private static Wanted wanted(String visit, long version, String... topics) {
    return new Wanted("stream", visit, List.of(topics), version, NOW.plus(Duration.ofMinutes(10)));
  }

  /** Publishes a change of this topic. */
  private void publish(long number, String topic) {
    Change change =
        new Change("p" + number, Change.Kind.REPLACED, "标题", "140214", List.of(), List.of(topic));
    new VersionTable(database)
        .hold(
            new SwitchRow(number, number, NOW, "chen", "publish", Optional.empty()),
            Optional.of(new VersionTable.Made("", Map.of())),
            Map.of(),
            List.of(change),
            Samples::auditAfter)
        .join();
  }

  private List<String> waiting() {
    return new OutboxTable(database)
        .waiting().stream()
            .filter(message -> !message.channel().equals(OutboxTable.FEED))
            .map(message -> message.subscriber() + " " + message.change().id())
            .toList();
  }

  @Test
  void what_is_published_waits_for_those_who_asked_of_it_until_it_is_sent() {
    SubscriptionTable subscriptions = new SubscriptionTable(database);
    subscriptions.add(List.of(wanted("a", 0, "x/1", "x/2"), wanted("b", 0, "y/1"))).join();
    publish(1, "x/2");
    publish(2, "y/1");
    reopen();

    assertThat(waiting()).containsExactly("a p1", "b p2");
    OutboxTable outbox = new OutboxTable(database);
    outbox.sent(outbox.waiting(), NOW).join();
    assertThat(outbox.waiting()).isEmpty();
    assertThat(outbox.feed(10)).extracting(m -> m.change().id()).containsExactly("p2", "p1");
    assertThat(outbox.after("stream", "a", 0))
        .extracting(m -> m.change().topics())
        .containsExactly(List.of("x/2"));
  }

  @Test
  void who_was_answered_from_a_version_that_holds_no_more_is_told_what_came_since_and_once() {
    publish(1, "x/1");
    publish(2, "x/1");
    publish(3, "y/1");
    SubscriptionTable subscriptions = new SubscriptionTable(database);

    subscriptions.add(List.of(wanted("a", 1, "x/1"), wanted("b", 3, "x/1", "y/1"))).join();
    subscriptions.add(List.of(wanted("a", 1, "x/1"))).join();

    assertThat(waiting()).containsExactly("a p2");
  }

  @Test
  void a_visit_that_is_over_leaves_nothing_and_the_feed_stays() {
    SubscriptionTable subscriptions = new SubscriptionTable(database);
    subscriptions.add(List.of(wanted("a", 0, "x/1"), wanted("b", 0, "x/1"))).join();
    subscriptions.renew("stream", List.of("b"), NOW.plus(Duration.ofMinutes(30))).join();
    publish(1, "x/1");

    subscriptions.purge(NOW.plus(Duration.ofMinutes(11)), NOW.minusSeconds(1)).join();

    assertThat(waiting()).containsExactly("b p1");
    assertThat(new OutboxTable(database).after("stream", "a", 0)).isEmpty();
    subscriptions.purge(NOW.plus(Duration.ofMinutes(31)), NOW.minusSeconds(1)).join();
    assertThat(waiting()).isEmpty();
    publish(2, "x/1");
    assertThat(new OutboxTable(database).waiting())
        .extracting(Message::channel)
        .containsExactly(OutboxTable.FEED, OutboxTable.FEED);
  }

  @Test
  void a_notice_waits_for_the_feed_and_is_not_told_once_it_is_withdrawn() {
    NoticeTable notices = new NoticeTable(database);
    notices.add(Samples.notice("n1"), Samples::auditAfter).join();
    assertThat(new OutboxTable(database).waiting()).isEmpty();
    notices.approve("n1", 1, "chen", NOW, Samples::auditAfter).join();
    assertThat(new OutboxTable(database).waiting())
        .extracting(m -> m.change().kind(), m -> m.change().topics())
        .containsExactly(tuple(Change.Kind.NOTICE, List.of("notice/everyone")));

    notices.withdraw("n1", NOW, Samples::auditAfter).join();

    assertThat(new OutboxTable(database).waiting()).isEmpty();
  }

  @Test
  void f16_the_same_request_fifty_times_is_stored_once_and_answered_alike() {
    List<CompletableFuture<Insertion>> answers =
        IntStream.range(0, 50).mapToObj(i -> insertLater(signUp("a" + i), "key", "body")).toList();

    List<Insertion> all = answers.stream().map(CompletableFuture::join).toList();

    assertThat(all).filteredOn(Stored.class::isInstance).hasSize(1);
    assertThat(all)
        .filteredOn(Repeated.class::isInstance)
        .hasSize(49)
        .containsOnly(new Repeated(bytes("answer to key")));
    assertThat(everything().total()).isEqualTo(1);
    reopen();
    assertThat(insertLater(signUp("b"), "key", "another body").join()).isEqualTo(new Mismatched());
    assertThat(everything().total()).isEqualTo(1);
  }

  @Test
  void f17_the_same_person_at_two_kiosks_at_once_stands_once_and_staff_see_the_other() {
    for (int i = 0; i < 20; i++) {
      String person = "person " + i;
      CompletableFuture<Insertion> one =
          insertLater(signUp("one-" + i, person, "140214"), "key one " + i, "body");
      CompletableFuture<Insertion> two =
          insertLater(signUp("two-" + i, person, "140214"), "key two " + i, "body");

      assertThat(one.join()).isEqualTo(new Stored(Optional.empty()));
      assertThat(two.join()).isEqualTo(new Stored(Optional.of("one-" + i)));
      assertThat(signUps.byPerson(bytes(person)))
          .extracting(SignUpRow::state)
          .containsExactlyInAnyOrder("new", "again");
    }
    ConflictTable conflicts = new ConflictTable(database);
    assertThat(conflicts.open(COUNTY, 100)).hasSize(20);
    assertThat(conflicts.open(new Area("140215"), 100)).isEmpty();
    assertThat(settled("two-3", new Area("140215"))).isFalse();
    assertThat(settled("two-3", COUNTY)).isTrue();
    assertThat(settled("two-3", COUNTY)).isFalse();
    assertThat(conflicts.open(COUNTY, 100)).hasSize(19);
  }

  private boolean settled(String again, Area area) {
    return done(connection -> ConflictTable.settle(connection, again, area, NOW));
  }

  private boolean done(Work<Boolean> work) {
    return database.write(work).join();
  }

  @Test
  void p03_the_earlier_sign_up_of_the_same_person_is_not_changed() {
    SignUpRow first = signUp("a", "person", "140214");
    insert(first, "key a");

    insert(signUp("b", "person", "140214"), "key b");

    assertThat(signUps.find("a", Area.ALL)).contains(first);
  }

  @Test
  void a_person_whose_sign_up_stands_no_more_can_sign_up_again() {
    SignUpRow first = signUp("a", "person", "140214");
    insert(first, "key a");
    assertThat(signUps.update(inState(first, "withdrawn"), Area.ALL).join()).isTrue();

    assertThat(insert(signUp("b", "person", "140214"), "key b"))
        .isEqualTo(new Stored(Optional.empty()));
  }

  @Test
  void s08_staff_reach_nothing_outside_their_area() {
    insert(signUp("here", "p1", "140214001"), "1");
    insert(signUp("there", "p2", "140215"), "2");
    insert(signUp("far", "p3", "110000"), "3");
    Area county = new Area("140214");

    assertThat(signUps.find("there", county)).isEmpty();
    assertThat(signUps.find("here", county)).isPresent();
    assertThat(ids(list(county))).containsExactly("here");
    assertThat(ids(list(new Area("1402")))).containsExactlyInAnyOrder("here", "there");
    assertThat(ids(list(Area.ALL))).hasSize(3);
    assertThat(signUps.update(inState(signUp("there", "p2", "140215"), "done"), county).join())
        .isFalse();
    assertThat(signUps.find("there", Area.ALL).orElseThrow().state()).isEqualTo("new");
    NoteTable notes = new NoteTable(database);
    NoteRow note = new NoteRow("n", "there", "staff", NOW, bytes("called"));
    assertThat(notes.add(note, county).join()).isFalse();
    assertThat(notes.add(note, Area.ALL).join()).isTrue();
    assertThat(notes.of("there", county)).isEmpty();
    assertThat(notes.of("there", Area.ALL)).containsExactly(note);
  }

  @Test
  void a_list_comes_in_pages_newest_first_of_one_state_and_one_owner() {
    for (int i = 0; i < 7; i++) {
      SignUpRow row = signUp("s" + i);
      insert(created(row, i), "key " + i);
    }
    SignUpRow taken = signUps.find("s3", Area.ALL).orElseThrow();
    assertThat(signUps.update(owned(taken, "li"), Area.ALL).join()).isTrue();

    SignUpFilter second = new SignUpFilter(Area.ALL, Optional.of("new"), Optional.empty(), 1, 3);
    assertThat(ids(signUps.list(second))).containsExactly("s3", "s2", "s1");
    assertThat(signUps.list(second).total()).isEqualTo(7);
    assertThat(
            ids(
                signUps.list(
                    new SignUpFilter(Area.ALL, Optional.empty(), Optional.of("li"), 0, 10))))
        .containsExactly("s3");
    assertThat(
            signUps
                .list(new SignUpFilter(Area.ALL, Optional.of("done"), Optional.empty(), 0, 10))
                .total())
        .isZero();
  }

  @Test
  void s28_of_two_changes_of_one_version_the_second_is_refused() {
    SignUpRow row = signUp("a");
    insert(row, "key");

    assertThat(signUps.update(inState(row, "called"), Area.ALL).join()).isTrue();
    assertThat(signUps.update(inState(row, "done"), Area.ALL).join()).isFalse();

    SignUpRow now = signUps.find("a", Area.ALL).orElseThrow();
    assertThat(now.state()).isEqualTo("called");
    assertThat(now.version()).isEqualTo(2);
  }

  @Test
  void pr12_what_is_erased_is_gone_with_all_that_hangs_on_it_but_the_proof_of_consent() {
    insert(signUp("a", "person", "140214"), "key a");
    insert(signUp("b", "person", "140214"), "key b");
    NoteTable notes = new NoteTable(database);
    notes.add(new NoteRow("n", "a", "staff", NOW, bytes("called")), Area.ALL).join();

    assertThat(signUps.erase(List.of("a", "nobody"), NOW, RULE).join()).isEqualTo(1);

    assertThat(ids(everything())).containsExactly("b");
    assertThat(notes.of("a", Area.ALL)).isEmpty();
    assertThat(new ConflictTable(database).open(Area.ALL, 10)).isEmpty();
    assertThat(signUps.submission(bytes("key a"))).isEmpty();
    assertThat(new ConsentTable(database).of("a")).hasSize(1);
    assertThat(database.erased().ids()).containsExactly("a");
  }

  @Test
  void whoever_signed_up_three_times_and_loses_the_first_has_the_second_and_a_conflict() {
    insert(signUp("a", "person", "140214"), "key a");
    insert(created(signUp("b", "person", "140214"), 1), "key b");
    insert(created(signUp("c", "person", "140214"), 2), "key c");
    insert(signUp("other"), "key other");

    signUps.erase(List.of("a"), NOW, RULE).join();

    assertThat(signUps.byPerson(bytes("person")))
        .extracting(SignUpRow::id, SignUpRow::state)
        .containsExactly(tuple("b", "new"), tuple("c", "again"));
    assertThat(new ConflictTable(database).open(Area.ALL, 10))
        .singleElement()
        .satisfies(c -> assertThat(c.again() + " after " + c.earlier()).isEqualTo("c after b"));
  }

  @Test
  void pr13_what_was_kept_long_enough_is_named_and_nothing_else() {
    insert(created(signUp("old"), -100_000), "1");
    insert(signUp("young"), "2");
    SignUpRow withdrawn = signUp("withdrawn");
    insert(withdrawn, "3");
    signUps.update(inState(withdrawn, "withdrawn"), Area.ALL).join();

    assertThat(signUps.dueForPurge(NOW.minusSeconds(60), "withdrawn", NOW.minusSeconds(60), 10))
        .containsExactly("old");
    assertThat(signUps.dueForPurge(NOW.minusSeconds(60), "withdrawn", NOW.plusSeconds(60), 10))
        .containsExactlyInAnyOrder("old", "withdrawn");
    assertThat(signUps.dueForPurge(NOW.minusSeconds(60), "withdrawn", NOW.plusSeconds(60), 1))
        .containsExactly("old");
    assertThat(signUps.forgetSubmissions(NOW.plusSeconds(1)).join()).isEqualTo(3);
    signUps.erase(List.of("old"), NOW, RULE).join();
    assertThat(new ConsentTable(database).forget(NOW.plusSeconds(1)).join()).isEqualTo(1);
    assertThat(new ConsentTable(database).of("young")).hasSize(1);
  }

  @Test
  void one_work_that_fails_harms_no_other_of_its_group() {
    List<CompletableFuture<Insertion>> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      // Every fourth has the id of the one before it.
      all.add(insertLater(signUp("s" + (i % 4 == 3 ? i - 1 : i)), "key " + i, "body"));
    }

    for (int i = 0; i < 40; i++) {
      assertThat(failed(all.get(i))).as("work %d", i).isEqualTo(i % 4 == 3);
    }
    assertThat(everything().total()).isEqualTo(30);
    assertThat(database.trouble()).isEmpty();
  }

  @Test
  void the_log_has_no_gap_and_no_fork_under_many_hands() {
    AuditTable audit = new AuditTable(database);
    List<CompletableFuture<AuditRow>> all =
        IntStream.range(0, 100)
            .mapToObj(i -> audit.append(last -> after(last, "a" + i % 3)))
            .toList();
    all.forEach(CompletableFuture::join);

    List<AuditRow> rows = audit.from(1, 1000);
    assertThat(rows)
        .extracting(AuditRow::sequence)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 100).mapToObj(i -> (long) i).toList());
    for (int i = 1; i < rows.size(); i++) {
      assertThat(rows.get(i)).isEqualTo(after(Optional.of(rows.get(i - 1)), rows.get(i).actor()));
    }
    assertThat(audit.last()).contains(rows.getLast());
    assertThat(audit.about("subject", 7)).hasSize(7);
    assertThat(audit.between(NOW, NOW.plusSeconds(10), 1000)).hasSize(9);
    assertThatThrownBy(() -> audit.append(last -> after(Optional.empty(), "x")).join())
        .isInstanceOf(CompletionException.class)
        .hasMessageContaining("in place of 101");
  }

  private static AuditRow after(Optional<AuditRow> last, String actor) {
    long sequence = last.map(AuditRow::sequence).orElse(0L) + 1;
    return new AuditRow(
        sequence,
        NOW.plusSeconds(sequence),
        actor,
        "reveal",
        Optional.of("subject"),
        bytes("entry " + sequence),
        bytes("hash after " + last.map(AuditRow::hash)));
  }

  private static FollowUpTable.Entry entry(String actor) {
    return last -> after(last, actor);
  }

  private List<String> log() {
    return new AuditTable(database).from(1, 1_000).stream().map(AuditRow::actor).toList();
  }

  @Test
  void what_changes_an_account_takes_all_that_goes_with_it_and_is_in_the_log() {
    AccountActs acts = new AccountActs(database);
    AccountActs.Code code = new AccountActs.Code(bytes("code"), NOW.plusSeconds(60));
    assertThat(acts.begin(account("1", "li"), "李", List.of("a"), List.of(entry("begin"))).join())
        .isTrue();
    assertThat(acts.begin(account("2", "wu"), "吴", List.of(), List.of(entry("again"))).join())
        .isFalse();
    assertThat(acts.open(account("3", "li"), "李", code, entry("taken")).join()).isFalse();
    assertThat(acts.open(account("4", "sun"), "孙", code, entry("open")).join()).isTrue();
    AccountRow sun = new StaffTable(database).find("4").orElseThrow();
    assertThat(acts.equip(sun, bytes("other"), List.of(), entry("no code")).join()).isFalse();
    assertThat(acts.equip(sun, bytes("code"), List.of("r"), entry("equip")).join()).isTrue();
    assertThat(acts.equip(sun, bytes("code"), List.of("r"), entry("used")).join()).isFalse();
    SessionRow session = new SessionRow(bytes("t"), "4", NOW, NOW, NOW, "desk");
    acts.logIn(session, Optional.of(bytes("before")), entry("log in")).join();
    acts.fail(Optional.of("4"), 3, Optional.empty(), entry("fail")).join();
    assertThat(acts.recover("4", "r", entry("recover")).join()).isTrue();
    assertThat(acts.recover("4", "r", entry("twice")).join()).isFalse();
    assertThat(acts.change(sun, entry("old version")).join()).isFalse();
    AccountRow now = new StaffTable(database).find("4").orElseThrow();
    assertThat(now.failures()).isEqualTo(3);
    assertThat(acts.reset(now, code, entry("reset")).join()).isTrue();
    assertThat(new SessionTable(database).of("4")).isEmpty();
    AccountRow after = new StaffTable(database).find("4").orElseThrow();
    assertThat(after.failures()).isZero();
    assertThat(acts.shut(after, entry("shut")).join()).isTrue();
    assertThat(acts.logOut(bytes("t"), entry("gone already")).join()).isFalse();

    assertThat(log())
        .containsExactly("begin", "open", "equip", "log in", "fail", "recover", "reset", "shut");
  }

  @Test
  void s12_the_last_reveal_that_is_allowed_is_one_however_many_ask_at_once() {
    insert(signUp("a", "p", "140214"), "key");
    RevealTable reveals = new RevealTable(database);
    List<RevealTable.Limit> ten = List.of(new RevealTable.Limit(10, Duration.ofDays(1)));
    List<CompletableFuture<RevealTable.Verdict>> all =
        IntStream.range(0, 25)
            .mapToObj(i ->
                new RevealTable.Wish("a", "li", COUNTY, "reveal", NOW.plus(Duration.ofHours(1))))
            .map(wish ->
                reveals.decide(
                    wish,
                    ten,
                    v -> entry(v == RevealTable.Verdict.SHOWN ? "li" : "li was refused")))
            .toList();

    assertThat(all.stream().filter(v -> v.join() == RevealTable.Verdict.SHOWN)).hasSize(10);
    assertThat(log()).hasSize(25);
    RevealTable.Wish elsewhere = new RevealTable.Wish("a", "wu", new Area("110000"), "reveal", NOW);
    assertThat(reveals.decide(elsewhere, ten, v -> entry("wu")).join())
        .isEqualTo(RevealTable.Verdict.ABSENT);
  }

  @Test
  void a_conflict_is_settled_with_its_move_its_note_and_their_entries_or_not_at_all() {
    insert(signUp("a", "person", "140214"), "key a");
    insert(created(signUp("b", "person", "140214"), 1), "key b");
    FollowUpTable acts = new FollowUpTable(database);
    FollowUpTable.Move move = new FollowUpTable.Move("again", "closed", entry("move"));
    FollowUpTable.Noted noted =
        new FollowUpTable.Noted(new NoteRow("n", "b", "li", NOW, bytes("called")), entry("note"));
    FollowUpTable.Entry broken = last -> after(Optional.empty(), "out of order");
    acts.note(new FollowUpTable.Noted(noted.note(), entry("first")), new Area("110000")).join();
    database.write(c -> AuditTable.append(c, entry("before"))).join();

    assertThat(
            failed(
                acts.settle(
                    "b",
                    COUNTY,
                    NOW,
                    entry("settle"),
                    move,
                    Optional.of(new FollowUpTable.Noted(noted.note(), broken)))))
        .isTrue();
    assertThat(log()).containsExactly("before");
    assertThat(new ConflictTable(database).open(COUNTY, 10)).hasSize(1);
    assertThat(signUps.find("b", COUNTY).orElseThrow().state()).isEqualTo("again");

    assertThat(acts.settle("b", COUNTY, NOW, entry("settle"), move, Optional.of(noted)).join())
        .isTrue();
    assertThat(log()).containsExactly("before", "settle", "move", "note");
    assertThat(signUps.find("b", COUNTY).orElseThrow().state()).isEqualTo("closed");
    assertThat(new NoteTable(database).of("b", COUNTY)).hasSize(1);
  }

  @Test
  void accounts_have_names_of_their_own_and_change_one_version_at_a_time() {
    StaffTable staff = new StaffTable(database);
    AccountRow li = account("1", "li");

    assertThat(done(c -> StaffTable.add(c, li))).isTrue();
    assertThat(done(c -> StaffTable.add(c, account("2", "li")))).isFalse();
    assertThat(staff.named("li")).contains(li);
    assertThat(staff.find("2")).isEmpty();
    assertThat(done(c -> StaffTable.update(c, li))).isTrue();
    assertThat(done(c -> StaffTable.update(c, li))).isFalse();
    assertThat(staff.count("1", 5, Optional.of(NOW.plusSeconds(60))).join()).isTrue();
    assertThat(staff.all())
        .singleElement()
        .satisfies(a -> assertThat(a.failures()).isEqualTo(5))
        .satisfies(a -> assertThat(a.lockedUntil()).contains(NOW.plusSeconds(60)))
        .satisfies(a -> assertThat(a.version()).isEqualTo(2));
  }

  @Test
  void s04_a_code_is_used_once() {
    StaffTable staff = new StaffTable(database);
    done(c -> StaffTable.add(c, account("1", "li")));
    replaceCodes("old");

    assertThat(staff.useTotpStep("1", 100).join()).isTrue();
    assertThat(staff.useTotpStep("1", 100).join()).isFalse();
    assertThat(staff.useTotpStep("1", 99).join()).isFalse();
    replaceCodes("a", "b");
    assertThat(used("old")).isFalse();
    assertThat(used("a")).isTrue();
    assertThat(used("a")).isFalse();
    assertThat(staff.recoveryCodes("1")).containsExactly("b");
  }

  private void replaceCodes(String... hashes) {
    done(c -> {
      StaffTable.replaceRecoveryCodes(c, "1", List.of(hashes));
      return true;
    });
  }

  private boolean used(String hash) {
    return done(c -> StaffTable.useRecoveryCode(c, "1", hash));
  }

  @Test
  void s05_a_session_that_was_ended_is_none() {
    done(c -> StaffTable.add(c, account("1", "li")));
    SessionTable sessions = new SessionTable(database);
    SessionRow one = new SessionRow(bytes("t1"), "1", NOW, NOW, NOW, "desk");
    SessionRow two =
        new SessionRow(bytes("t2"), "1", NOW.plusSeconds(1), NOW.plusSeconds(1), NOW, "hall");
    done(c -> {
      SessionTable.begin(c, one);
      SessionTable.begin(c, two);
      return true;
    });

    assertThat(sessions.of("1")).containsExactly(two, one);
    assertThat(sessions.see(one.tokenHash(), NOW.plusSeconds(9), NOW).join()).isTrue();
    assertThat(sessions.find(one.tokenHash()).orElseThrow().seenAt()).isEqualTo(NOW.plusSeconds(9));
    assertThat(sessions.endOld(NOW.plusSeconds(5), NOW.minus(Duration.ofHours(8))).join())
        .isEqualTo(1);
    assertThat(sessions.find(two.tokenHash())).isEmpty();
    assertThat(done(c -> SessionTable.end(c, one.tokenHash()))).isTrue();
    assertThat(done(c -> SessionTable.end(c, one.tokenHash()))).isFalse();
    assertThat(database.write(c -> SessionTable.endAll(c, "1")).join()).isZero();
  }

  @Test
  void unanswered_questions_are_listed_newest_first_for_their_place() {
    UnansweredTable table = new UnansweredTable(database);
    UnansweredRow earlier = unanswered("1", "140214", 0);
    UnansweredRow later = unanswered("2", "140200", 1);
    table.add(earlier).join();
    table.add(later).join();

    assertThat(table.list(Area.ALL, 0, 10)).containsExactly(later, earlier);
    assertThat(table.list(Area.ALL, 1, 10)).containsExactly(earlier);
    assertThat(table.list(new Area("140214"), 0, 10)).containsExactly(earlier);
    assertThat(table.forget(NOW.plusMillis(1)).join()).isEqualTo(1);
    assertThat(table.list(Area.ALL, 0, 10)).containsExactly(later);
  }

  private static UnansweredRow unanswered(String id, String place, long second) {
    return new UnansweredRow(
        id,
        "当兵能带手机吗",
        LocalDate.of(2026, 11, 22),
        place,
        "handoff",
        bytes("visit"),
        Optional.of("daily-life#phones"),
        NOW.plusSeconds(second));
  }

  @Test
  void a_reader_sees_one_state_while_others_write() {
    insert(signUp("a"), "key a");

    long counted =
        database.read(connection -> {
          long before = count(connection);
          insert(signUp("b"), "key b");
          return count(connection) - before;
        });

    assertThat(counted).isZero();
    assertThat(everything().total()).isEqualTo(2);
  }

  @Test
  void nobody_writes_by_a_connection_for_reading() {
    assertThatThrownBy(
            () -> database.read(connection -> Sql.update(connection, "DELETE FROM sign_up")))
        .isInstanceOf(StoreException.class)
        .extracting(e -> ((StoreException) e).kind())
        .isEqualTo(StoreException.Kind.READ_ONLY);
  }

  @Test
  void after_closing_nothing_is_taken_and_what_waited_is_stored() {
    List<CompletableFuture<Insertion>> waiting =
        IntStream.range(0, 200).mapToObj(i -> insertLater(signUp("s" + i), "k" + i, "b")).toList();

    database.close();

    assertThat(waiting).allSatisfy(w -> assertThat(w.join()).isInstanceOf(Stored.class));
    assertThat(failed(insertLater(signUp("late"), "late", "b"))).isTrue();
    open();
    assertThat(everything().total()).isEqualTo(200);
  }

  @Test
  void too_much_at_once_is_refused_and_not_kept_waiting() {
    List<CompletableFuture<Insertion>> all =
        IntStream.range(0, 5_000)
            .mapToObj(i -> insertLater(signUp("s" + i), "k" + i, "b"))
            .toList();

    long refused = all.stream().filter(AbstractStoreTest::failed).count();

    assertThat(everything().total()).isEqualTo(5_000 - refused);
    all.stream()
        .filter(AbstractStoreTest::failed)
        .forEach(f ->
            assertThatThrownBy(f::join)
                .cause()
                .isInstanceOfSatisfying(
                    StoreException.class,
                    e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.BUSY)));
  }

  static boolean failed(CompletableFuture<?> future) {
    return future.handle((result, failure) -> failure != null).join();
  }

  @Test
  void a_notice_is_told_once_when_its_period_begins_and_once_when_it_ends() {
    NoticeTable notices = new NoticeTable(database);
    notices.add(Samples.notice("n1"), Samples::auditAfter).join();
    assertThat(notices.approve("n1", 2, "chen", NOW, Samples::auditAfter).join()).isFalse();
    assertThat(notices.approve("n1", 1, "chen", NOW.minusSeconds(60), Samples::auditAfter).join())
        .isTrue();
    assertThat(notices.lastEvent()).isZero();

    assertThat(notices.isDue(NOW)).isTrue();
    notices.step(NOW).join();
    notices.step(NOW).join();
    reopen();
    notices = new NoticeTable(database);
    assertThat(notices.shown(10).shown()).extracting(NoticeRow::title).containsExactly("标题");
    notices.step(NOW.plusSeconds(3_600)).join();
    notices.step(NOW.plusSeconds(3_600)).join();

    assertThat(notices.shown(10).shown()).isEmpty();
    assertThat(notices.shown(10).recent())
        .containsExactly(
            new NoticeEvent(1, "n1", NoticeEvent.Kind.SHOW),
            new NoticeEvent(2, "n1", NoticeEvent.Kind.GONE));
    assertThat(notices.find("n1", COUNTY)).map(NoticeRow::state).contains("ended");
    assertThat(notices.find("n1", new Area("31"))).isEmpty();
    assertThat(new AuditTable(database).last()).map(AuditRow::sequence).contains(2L);
  }

  @Test
  void a_notice_is_saved_over_the_version_that_was_read_and_withdrawn_once() {
    NoticeTable notices = new NoticeTable(database);
    NoticeRow first = Samples.notice("n1");
    notices.add(first, Samples::auditAfter).join();
    assertThat(notices.save(first, Samples::auditAfter).join()).isTrue();
    assertThat(notices.save(first, Samples::auditAfter).join()).isFalse();
    assertThat(notices.approve("n1", 2, "chen", NOW, Samples::auditAfter).join()).isTrue();

    assertThat(notices.withdraw("n1", NOW, Samples::auditAfter).join()).isTrue();
    assertThat(notices.withdraw("n1", NOW, Samples::auditAfter).join()).isFalse();

    assertThat(notices.shown(10).shown()).isEmpty();
    assertThat(notices.shown(10).recent()).hasSize(2);
  }

  @Test
  void days_of_an_intake_take_the_place_of_those_approved_before() {
    SeasonTable seasons = new SeasonTable(database);
    for (String id : List.of("s1", "s2")) {
      SeasonRow row =
          new SeasonRow(
              id,
              "140214",
              "2026-2",
              "sign-up 2026-06-01 2026-08-10",
              "通知",
              "2026-05-20",
              "draft",
              "li",
              Optional.empty(),
              1,
              NOW);
      seasons.add(row, Samples::auditAfter).join();
      assertThat(seasons.approve(row, "chen", NOW, Samples::auditAfter).join()).isTrue();
      assertThat(seasons.approve(row, "chen", NOW, Samples::auditAfter).join()).isFalse();
    }
    NoticeTable.Shown shown = new NoticeTable(database).shown(10);
    assertThat(shown.seasons()).extracting(SeasonRow::id).containsExactly("s2");
    assertThat(shown.sequence()).isEqualTo(2);
    assertThat(seasons.withdraw("s2", NOW, Samples::auditAfter).join()).isTrue();
    assertThat(new NoticeTable(database).shown(10).seasons()).isEmpty();
  }

  private static long count(Connection connection) throws SQLException {
    return Sql.first(connection, row -> row.getLong(1), "SELECT count(*) FROM sign_up")
        .orElseThrow();
  }

  private SignUpPage everything() {
    return list(Area.ALL);
  }

  private SignUpPage list(Area area) {
    return signUps.list(new SignUpFilter(area, Optional.empty(), Optional.empty(), 0, 500));
  }

  private static List<String> ids(SignUpPage page) {
    return page.rows().stream().map(SignUpRow::id).toList();
  }

  static DatabaseSettings settings(Path data, Optional<String> address) {
    return new DatabaseSettings(
        data, address, DatabaseSettings.Space.NONE, InstantSource.fixed(NOW));
  }

  private static SignUpRow inState(SignUpRow row, String state) {
    return copy(row, state, row.owner(), 0);
  }

  private static SignUpRow owned(SignUpRow row, String owner) {
    return copy(row, row.state(), Optional.of(owner), 0);
  }

  private static SignUpRow created(SignUpRow row, long secondsLater) {
    return copy(row, row.state(), row.owner(), secondsLater);
  }

  private static SignUpRow copy(
      SignUpRow row, String state, Optional<String> owner, long secondsLater) {
    return new SignUpRow(
        row.id(),
        row.receiptIndex(),
        row.phoneIndex(),
        row.personIndex(),
        row.area(),
        row.ageBand(),
        row.education(),
        state,
        row.minor(),
        owner,
        row.due(),
        row.version(),
        row.createdAt().plusSeconds(secondsLater),
        row.changedAt(),
        row.sealed(),
        Optional.empty());
  }

  private static DeviceRow device(String id, String area) {
    return DeviceRow.fresh(id, "1 号机", "一楼大厅", area, NOW);
  }

  private static DeviceTable.Code code(String word) {
    return new DeviceTable.Code(bytes(word), NOW.plus(Duration.ofMinutes(10)));
  }

  private static ReportRow report(int seconds, String error) {
    return new ReportRow(
        NOW.plusSeconds(seconds),
        "0123abcd",
        true,
        "Chromium 140",
        "1080x1920",
        "ok",
        "unknown",
        true,
        error,
        error.isEmpty() ? Optional.empty() : Optional.of(NOW.plusSeconds(seconds)));
  }

  private static AuditRow entry(Optional<AuditRow> last) {
    return new AuditRow(
        last.map(AuditRow::sequence).orElse(0L) + 1,
        NOW,
        "boss",
        "kiosk",
        Optional.empty(),
        bytes("entry"),
        bytes("hash"));
  }

  @Test
  void a_kiosk_is_paired_once_by_its_code_and_known_by_its_token_until_it_is_removed() {
    DeviceTable devices = new DeviceTable(database);
    devices.add(device("k", "140214"), code("code"), AbstractStoreTest::entry).join();

    assertThat(devices.invited(bytes("code"), NOW.plus(Duration.ofMinutes(10)))).isEmpty();
    assertThat(devices.invited(bytes("code"), NOW)).get().matches(d -> !d.paired());
    assertThat(devices.pair(bytes("code"), bytes("token"), AbstractStoreTest::entry).join())
        .isTrue();
    assertThat(devices.pair(bytes("code"), bytes("another"), AbstractStoreTest::entry).join())
        .isFalse();
    reopen();
    devices = new DeviceTable(database);
    assertThat(devices.paired()).containsExactly(Map.entry(bytes("token"), "k"));
    assertThat(devices.invited(bytes("code"), NOW)).isEmpty();

    assertThat(devices.remove("k", new Area("140215"), AbstractStoreTest::entry).join()).isFalse();
    assertThat(devices.remove("k", new Area("1402"), AbstractStoreTest::entry).join()).isTrue();
    assertThat(devices.paired()).isEmpty();
    assertThat(new AuditTable(database).last()).get().matches(row -> row.sequence() == 3);
  }

  @Test
  void s28_a_kiosk_is_moved_by_who_saw_how_it_stands_and_within_their_area() {
    DeviceTable devices = new DeviceTable(database);
    devices.add(device("k", "140214"), code("code"), AbstractStoreTest::entry).join();
    DeviceRow seen = devices.find("k", COUNTY).orElseThrow();
    DeviceRow door = seen.moved("2 号机", "门口", "140214");

    assertThat(devices.move(door, new Area("140215"), AbstractStoreTest::entry).join()).isFalse();
    assertThat(devices.move(door, COUNTY, AbstractStoreTest::entry).join()).isTrue();
    assertThat(devices.move(door, COUNTY, AbstractStoreTest::entry).join()).isFalse();

    assertThat(devices.all(COUNTY))
        .extracting(DeviceRow::name, DeviceRow::spot, DeviceRow::version)
        .containsExactly(tuple("2 号机", "门口", 2L));
    assertThat(devices.find("k", new Area("140215"))).isEmpty();
  }

  @Test
  void the_last_report_of_a_kiosk_is_kept_and_its_last_error_with_it() {
    DeviceTable devices = new DeviceTable(database);
    devices.add(device("k", "140214"), code("code"), AbstractStoreTest::entry).join();

    assertThat(devices.report("k", report(1, "server-lost")).join()).isTrue();
    assertThat(devices.report("k", report(2, "")).join()).isTrue();
    assertThat(devices.report("none", report(2, "")).join()).isFalse();

    ReportRow kept = devices.find("k", COUNTY).flatMap(DeviceRow::report).orElseThrow();
    assertThat(kept.at()).isEqualTo(NOW.plusSeconds(2));
    assertThat(kept.error()).isEqualTo("server-lost");
    assertThat(kept.errorAt()).contains(NOW.plusSeconds(1));
    assertThat(kept.busy()).isTrue();
    assertThat(kept.stale()).isTrue();
  }

  @Test
  void a_command_is_there_for_a_paired_kiosk_until_it_obeys_and_goes_with_the_kiosk() {
    DeviceTable devices = new DeviceTable(database);
    CommandTable commands = new CommandTable(database);
    devices.add(device("k", "140214"), code("code"), AbstractStoreTest::entry).join();
    CommandRow home = new CommandRow("c1", "k", "home", "", NOW, Optional.empty());
    CommandRow words =
        new CommandRow("c2", "k", "message", "休息一会", NOW.plusSeconds(60), Optional.empty());
    assertThat(commands.add(home, COUNTY, NOW, AbstractStoreTest::entry).join()).isFalse();
    devices.pair(bytes("code"), bytes("token"), AbstractStoreTest::entry).join();

    assertThat(commands.add(home, new Area("140215"), NOW, AbstractStoreTest::entry).join())
        .isFalse();
    assertThat(commands.add(home, COUNTY, NOW, AbstractStoreTest::entry).join()).isTrue();
    assertThat(commands.add(words, COUNTY, NOW, AbstractStoreTest::entry).join()).isTrue();

    assertThat(commands.pending(NOW)).containsExactly(home, words);
    assertThat(commands.pending(NOW.plusSeconds(1))).containsExactly(words);
    assertThat(commands.obey("another", "c1", NOW).join()).isFalse();
    assertThat(commands.obey("k", "c1", NOW).join()).isTrue();
    assertThat(commands.obey("k", "c1", NOW).join()).isFalse();
    assertThat(commands.pending(NOW)).containsExactly(words);
    assertThat(commands.latest().get("k")).isEqualTo(words);
    devices.remove("k", COUNTY, AbstractStoreTest::entry).join();
    assertThat(commands.latest()).isEmpty();
  }
}
