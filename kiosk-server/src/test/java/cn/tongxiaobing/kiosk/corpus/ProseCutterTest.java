package cn.tongxiaobing.kiosk.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.kiosk.corpus.DraftContent.Piece;
import cn.tongxiaobing.knowledge.reading.Line;
import cn.tongxiaobing.knowledge.reading.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where running text with tables in it is cut. */
class ProseCutterTest {

  private static Line text(String words) {
    return new Line(new Origin("", Origin.Unit.PARAGRAPH, 1), Line.Kind.PARAGRAPH, List.of(words));
  }

  private static Line row(String table, String... cells) {
    return new Line(new Origin(table, Origin.Unit.ROW, 1), Line.Kind.ROW, List.of(cells));
  }

  @Test
  void a_table_belongs_to_the_passage_it_stands_in_and_a_second_one_begins_another() {
    List<Piece> pieces =
        ProseCutter.cut(
            List.of(
                text("一、体检站哪天开门"),
                text("按下面的日子。"),
                row("表 1", "什么人", "哪天"),
                row("表 1", "一、在校生", "周四"),
                row("表 2", "带什么", "几份"),
                row("表 2", "身份证"),
                text("二、要不要预约"),
                text("要。")));

    assertThat(pieces).extracting(Piece::heading).containsExactly("体检站哪天开门", "", "要不要预约");
    assertThat(pieces.getFirst().text()).isEqualTo("按下面的日子。");
    assertThat(pieces.getFirst().table())
        .containsExactly(List.of("什么人", "哪天"), List.of("一、在校生", "周四"));
    assertThat(pieces.get(1).table()).containsExactly(List.of("带什么", "几份"), List.of("身份证", ""));
    assertThat(pieces.getLast().table()).isEmpty();
  }

  @Test
  void a_single_row_a_single_column_and_a_list_too_long_for_a_table_stay_text() {
    List<Line> lines = new ArrayList<>(List.of(text("一、名单")));
    lines.add(row("表 1", "甲", "乙"));
    lines.add(row("表 2", "甲"));
    lines.add(row("表 2", "乙"));
    lines.addAll(Collections.nCopies(CardTable.MOST_ROWS + 1, row("表 3", "甲", "乙")));

    List<Piece> pieces = ProseCutter.cut(lines);

    assertThat(pieces).singleElement().satisfies(p -> assertThat(p.table()).isEmpty());
    assertThat(pieces.getFirst().text().lines())
        .hasSize(CardTable.MOST_ROWS + 4)
        .startsWith("甲 | 乙", "甲", "乙", "甲 | 乙");
  }
}
