package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.kiosk.audit.Act;
import cn.tongxiaobing.kiosk.corpus.DraftRefusedException.Reason;
import cn.tongxiaobing.kiosk.store.DraftRow;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The way of a draft from its last look to the public: changes are ticked, it is sent, approved by
 * somebody who had no hand in it, published at its minute, and may be withdrawn. Thread-safe; it
 * blocks.
 */
public final class DraftApproval {

  private final Drafts drafts;
  private final Publishing publishing;
  private final Clock clock;

  DraftApproval(Drafts drafts, Publishing publishing, Clock clock) {
    this.drafts = drafts;
    this.publishing = publishing;
    this.clock = clock;
  }

  /** Somebody has looked at these changes, or has not. */
  public DraftView tick(String actor, String id, List<String> questions, boolean ticked) {
    DraftRow row = drafts.row(id, DraftState.DRAFT);
    Checked checked =
        drafts.checked(row).orElseThrow(() -> new DraftRefusedException(Reason.UNCHECKED));
    DraftRow next =
        row.next(row.state(), Drafts.hands(row, actor), row.content(), drafts.now())
            .withChecked(checked.ticked(questions, ticked).json());
    return drafts.change(
        next,
        row.revision(),
        Act.on(actor, "draft_tick", id).with("count", Integer.toString(questions.size())));
  }

  /** Sends one to be approved. */
  public DraftView submit(String actor, String id, long revision) {
    DraftRow row = drafts.row(id, DraftState.DRAFT);
    requireSound(row);
    DraftRow next =
        row.next(
            DraftState.SUBMITTED.code(), Drafts.hands(row, actor), row.content(), drafts.now());
    return drafts.change(next, revision, Act.on(actor, "draft_submit", id));
  }

  /** Gives one back to be worked on. */
  public DraftView giveBack(String actor, String id, long revision) {
    DraftRow row = drafts.row(id);
    if (!row.state().equals(DraftState.APPROVED.code())) {
      Drafts.inState(row, DraftState.SUBMITTED);
    }
    DraftRow next = row.next(DraftState.DRAFT.code(), row.hands(), row.content(), drafts.now());
    return drafts.change(next, revision, Act.on(actor, "draft_return", id));
  }

  /**
   * Agrees to one, and publishes it at once when its time has come.
   *
   * @param at when it is to be published; empty for the beginning of the day from which it holds
   */
  public DraftView approve(String actor, String id, long revision, Optional<Instant> at) {
    DraftRow row = drafts.row(id, DraftState.SUBMITTED);
    if (row.hands().contains(actor)) {
      throw new DraftRefusedException(Reason.OWN);
    }
    requireSound(row);
    Instant now = drafts.now();
    LocalDate from = drafts.effective(DraftContent.ofJson(row.content()));
    Instant begin = from.atStartOfDay(clock.getZone()).toInstant();
    Instant when = at.orElse(begin.isAfter(now) ? begin : now).truncatedTo(ChronoUnit.MILLIS);
    DraftRow next = row.approved(DraftState.APPROVED.code(), actor, when, now);
    DraftView approved = drafts.change(next, revision, Act.on(actor, "draft_approve", id));
    if (!when.isAfter(now)) {
      publish(next);
      return drafts.view(drafts.row(id));
    }
    return approved;
  }

  /** Follows what other servers published, tells of other changes, and publishes what is due. */
  public void publishDue() throws IOException {
    publishing.tellOfOtherChanges();
    publishing.follow();
    Instant now = drafts.now();
    for (DraftRow row : drafts.in(DraftState.APPROVED)) {
      if (row.publishAt().filter(at -> !at.isAfter(now)).isPresent()) {
        publish(row);
      }
    }
  }

  /** Once, however many see at the same time that it is due. */
  private synchronized void publish(DraftRow row) {
    if (!drafts.row(row.id()).state().equals(DraftState.APPROVED.code())) {
      return;
    }
    publishing.publish(
        row.approver().orElse(row.author()),
        row.id(),
        drafts.texts(row).texts(),
        DraftContent.ofJson(row.content()).metadata().supersedes(),
        Map.of(row.id(), DraftState.PUBLISHED.code()));
  }

  /** Takes one out of the library at once. */
  public DraftView withdraw(String actor, String id) {
    DraftRow row = drafts.row(id, DraftState.PUBLISHED);
    Drafts.done(publishing.withdraw(actor, row.id(), Map.of(id, DraftState.WITHDRAWN.code())));
    return drafts.view(drafts.row(id));
  }

  /** Lets an earlier version hold again, with the documents that it had. */
  public void rollBack(String actor, long number) {
    Manifest then =
        publishing.manifest(number).orElseThrow(() -> new DraftRefusedException(Reason.ABSENT));
    Map<String, String> states = new TreeMap<>();
    publishing.manifest().drafts().forEach(id -> states.put(id, DraftState.WITHDRAWN.code()));
    then.drafts().forEach(id -> states.put(id, DraftState.PUBLISHED.code()));
    Drafts.done(publishing.goBack(actor, number, states));
  }

  private void requireSound(DraftRow row) {
    List<String> faults = drafts.faults(row);
    if (!faults.isEmpty()) {
      throw new DraftRefusedException(Reason.FAULTY, faults);
    }
    if (drafts.checked(row).filter(Checked::isTicked).isEmpty()) {
      throw new DraftRefusedException(Reason.UNCHECKED);
    }
  }
}
