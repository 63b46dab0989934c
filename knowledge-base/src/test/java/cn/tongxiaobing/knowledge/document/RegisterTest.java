package cn.tongxiaobing.knowledge.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.tongxiaobing.knowledge.document.PolicyDocument.EditionDate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterTest {

  private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

  private final Register register = Documents.register();

  @ParameterizedTest
  @ValueSource(strings = {"中华人民共和国兵役法", "兵役法", "新兵役法", "《兵役法》", " 《中华人民共和国兵役法》 "})
  void a_document_is_found_by_each_of_its_names(String name) {
    assertThat(register.byName(name)).map(PolicyDocument::id).contains("military-service-law");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "兵役", "兵役法实施条例", "《》"})
  void nothing_else_is_taken_for_it(String name) {
    assertThat(register.byName(name)).isEmpty();
  }

  @Test
  void two_documents_cannot_share_an_id_or_a_name() {
    PolicyDocument law = Documents.statute("a", "甲法", "甲法", List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Register(List.of(law, Documents.notice("a", "乙办法"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Register(List.of(law, Documents.notice("b", "甲法"))));
  }

  @Test
  void an_imported_edition_is_added_to_the_document_it_belongs_to() {
    Register more = register.with(List.of(edition("military-service-law", "中华人民共和国兵役法")));

    assertThat(more.all()).hasSameSizeAs(register.all());
    assertThat(more.byId("military-service-law").orElseThrow().editions())
        .extracting(EditionDate::effectiveFrom)
        .endsWith(DAY);
  }

  @Test
  void an_imported_text_that_nobody_registered_gets_a_stable_ascii_id() {
    String id = register.forTitle("中华人民共和国示例法").id();
    Register more = register.with(List.of(edition(id, "中华人民共和国示例法")));

    assertThat(id).matches("[a-z0-9-]+").isEqualTo(register.forTitle("《中华人民共和国示例法》").id());
    assertThat(more.byName("示例法")).map(PolicyDocument::id).contains(id);
    assertThat(more.byId(id).orElseThrow().inForceOn(DAY)).isPresent();
    assertThat(register.byId(id)).isEmpty();
  }

  @Test
  void two_editions_of_an_unregistered_text_are_one_document() {
    String id = register.forTitle("某某办法").id();
    Edition first = edition(id, "某某办法");
    Edition second =
        new Edition(id, "某某办法", DAY.plusYears(1), "", "", Place.NATION, first.articles());

    Register more = register.with(List.of(first, second));

    assertThat(more.byId(id).orElseThrow().editions()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "中华人民共和国兵役法, 兵役法",
    "征兵工作条例, 征兵工作条例",
    "中国人民解放军文职人员条例, 文职人员条例",
    "全国人民代表大会常务委员会关于某衔级制度的决定, 某衔级制度的决定",
    "国务院关于在线政务服务的若干规定, 在线政务服务的若干规定"
  })
  void the_short_title_leaves_the_issuer_out(String title, String shortTitle) {
    assertThat(Register.shortTitle(title)).isEqualTo(shortTitle);
  }

  private static Edition edition(String id, String title) {
    Article article =
        new Article(
            ArticleNumber.of(1), List.of(), List.of(new Article.Paragraph("甲。", List.of())), 1);
    return new Edition(id, title, DAY, "", "", Place.NATION, List.of(article));
  }
}
