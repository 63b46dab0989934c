package cn.tongxiaobing.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.library.Library;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClustersTest {

  private static TextEncoder encoder;

  @BeforeAll
  static void open() {
    encoder = TextEncoder.open();
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  @Test
  void the_same_question_in_other_words_is_counted_once_and_the_most_frequent_comes_first() {
    List<String> asked =
        List.of("部队里能养狗吗", "体检前一天能喝酒吗", "体检前一天可以喝酒吗", "宿舍能带自己的电脑吗", "体检前一晚能不能喝酒", "在部队能不能养狗");

    List<List<Integer>> groups = new Clusters(encoder).of(asked);

    assertThat(groups).containsExactly(List.of(1, 2, 4), List.of(0, 5), List.of(3));
  }

  @Test
  void nothing_asked_is_no_group() {
    assertThat(new Clusters(encoder).of(List.of())).isEmpty();
  }

  /** Two things in one group would be answered by one card, and one of them wrongly. */
  @Test
  void a_group_rarely_holds_wordings_of_two_guides() {
    List<String> wordings = new ArrayList<>();
    List<String> guides = new ArrayList<>();
    Library.shipped().guides().stream()
        .filter(g -> g.id().hashCode() % 3 == 0)
        .forEach(g -> {
          for (Section section : g.sections()) {
            section.questions().stream()
                .limit(3)
                .forEach(q -> {
                  wordings.add(q);
                  guides.add(g.id());
                });
          }
        });

    List<List<Integer>> together =
        new Clusters(encoder).of(wordings).stream().filter(g -> g.size() > 1).toList();

    assertThat(together).hasSizeGreaterThan(20);
    long mixed =
        together.stream()
            .filter(g -> {
              Set<String> from = new HashSet<>();
              g.forEach(i -> from.add(guides.get(i)));
              return from.size() > 1;
            })
            .count();
    assertThat((double) mixed / together.size()).isLessThan(0.2);
  }
}
