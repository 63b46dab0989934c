package cn.tongxiaobing.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Passage;
import cn.tongxiaobing.knowledge.testing.SmallLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which passages share a part of the index, and so are indexed anew with each other. */
class LibraryPartsTest {

  private static final Library SHIPPED = SmallLibrary.withTexts();
  private static final Guide GUIDE = SHIPPED.guides().getFirst();

  @Test
  void a_document_more_leaves_every_part_of_what_was_imported_as_it_was() {
    Library imported = with(IntStream.range(0, 40).mapToObj(i -> "imported-" + i).toList());
    List<List<Passage>> before = imported.parts();

    Library more =
        imported.with(imported.register(), List.of(named("published")), imported.rules());
    List<List<Passage>> after = more.withPublished(Set.of("published")).parts();

    assertThat(after).hasSize(before.size() + 1);
    assertThat(after.subList(0, before.size())).isEqualTo(before);
    assertThat(after.getLast()).extracting(Passage::id).allMatch(id -> id.startsWith("published#"));
  }

  @Test
  void an_edition_that_staff_let_hold_stands_apart_too() {
    Edition edition = SHIPPED.editions().getFirst();

    List<List<Passage>> parts = SHIPPED.withPublished(Set.of(edition.name())).parts();

    assertThat(parts.getLast())
        .hasSameSizeAs(edition.articles())
        .allMatch(passage -> passage instanceof Passage.OfStatute);
  }

  @Test
  void much_that_was_published_stands_in_more_parts_and_none_is_lost() {
    List<String> ids = IntStream.range(0, 4_000).mapToObj(i -> "published-" + i).toList();
    Library library = with(ids).withPublished(Set.copyOf(ids));

    List<List<Passage>> parts = library.parts();

    int cards = ids.size() * GUIDE.sections().size();
    assertThat(parts.stream().mapToInt(List::size).sum())
        .isEqualTo(SHIPPED.passages().size() + cards);
    assertThat(parts.subList(parts.size() - 4, parts.size()))
        .allMatch(part -> part.size() > cards / 32 && part.size() < 2_000);
  }

  private static Library with(List<String> ids) {
    List<Guide> guides = new ArrayList<>();
    ids.forEach(id -> guides.add(named(id)));
    return SHIPPED.with(SHIPPED.register(), guides, SHIPPED.rules());
  }

  private static Guide named(String id) {
    return new Guide(
        id, GUIDE.title(), GUIDE.topic(), GUIDE.place(), GUIDE.checkedOn(), GUIDE.sections());
  }
}
