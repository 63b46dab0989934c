package cn.tongxiaobing.kiosk.conversation;

import cn.tongxiaobing.knowledge.answer.Visit;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/** The visits of the last minutes by their ids. Safe for use by several threads. */
public final class Conversations {

  /** Whoever says nothing for so long has gone; the next one must not inherit the visit. */
  public static final Duration SILENCE = Duration.ofMinutes(10);

  private static final int MOST = 10_000;

  private final Cache<String, Visit> visits;

  public Conversations() {
    this(Ticker.systemTicker());
  }

  Conversations(Ticker ticker) {
    this.visits =
        Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(SILENCE).ticker(ticker).build();
  }

  /** The visit with this id; one that is not known, or is forgotten, has just begun. */
  public Visit of(String id) {
    Visit known = visits.getIfPresent(id);
    return known == null ? Visit.begun() : known;
  }

  /** Remembers the visit as it is now. */
  public void keep(String id, Visit visit) {
    visits.put(id, visit);
  }

  /** Forgets a visit at once. */
  public void forget(String id) {
    visits.invalidate(id);
  }
}
