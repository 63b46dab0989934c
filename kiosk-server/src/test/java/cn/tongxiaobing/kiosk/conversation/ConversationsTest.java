package cn.tongxiaobing.kiosk.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.testing.SharedKnowledge;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.answer.Visit;
import cn.tongxiaobing.knowledge.document.Place;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConversationsTest {

  private final AtomicLong nanos = new AtomicLong();
  private final Conversations conversations = new Conversations(nanos::get);
  private final Visit visit =
      SharedKnowledge.open()
          .answer(new Question("男兵身高要求多少", LocalDate.of(2026, 11, 22), Place.NATION), Visit.begun())
          .reply()
          .visit();

  @Test
  void a_visit_goes_on_under_its_id_and_under_no_other() {
    conversations.keep("a", visit);

    assertThat(conversations.of("a")).isEqualTo(visit);
    assertThat(conversations.of("b")).isEqualTo(Visit.begun());
  }

  @Test
  void after_ten_silent_minutes_the_next_person_begins_anew() {
    conversations.keep("hall", visit);

    nanos.addAndGet(Duration.ofMinutes(9).toNanos());
    assertThat(conversations.of("hall")).isEqualTo(visit);
    nanos.addAndGet(Duration.ofMinutes(11).toNanos());
    assertThat(conversations.of("hall")).isEqualTo(Visit.begun());
  }

  @Test
  void a_visit_that_is_ended_is_forgotten_at_once() {
    conversations.keep("hall", visit);
    conversations.forget("hall");

    assertThat(conversations.of("hall")).isEqualTo(Visit.begun());
  }
}
