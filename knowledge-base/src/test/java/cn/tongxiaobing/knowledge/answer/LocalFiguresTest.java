package cn.tongxiaobing.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.library.Library;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalFiguresTest {

  @Test
  void every_card_that_tells_a_local_value_is_there() {
    Library library = Library.shipped();
    List<String> cards = library.passages().stream().map(Passage::id).toList();
    List<String> named =
        library.rules().parameters().local().stream()
            .flatMap(parameter -> parameter.toldBy().stream())
            .toList();

    assertThat(named).contains("family-subsidy#how-much");
    assertThat(cards).containsAll(named);
  }
}
