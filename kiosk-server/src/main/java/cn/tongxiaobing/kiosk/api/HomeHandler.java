package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.document.Section;
import cn.tongxiaobing.knowledge.document.Topic;
import cn.tongxiaobing.knowledge.library.Library;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/home?place=}: names, topics with their questions, what is often asked. */
public final class HomeHandler implements Handler<RoutingContext> {

  private static final int QUESTIONS_IN_TOPIC = 12;

  private final Supplier<Library> library;
  private final KioskConfig config;
  private final Clock clock;

  public HomeHandler(Supplier<Library> library, KioskConfig config, Clock clock) {
    this.library = library;
    this.config = config;
    this.clock = clock;
  }

  private record Home(
      String assistant,
      String tagline,
      Contact office,
      String place,
      String placeName,
      String today,
      List<TopicBody> topics,
      List<String> hot,
      List<String> notices,
      LibraryBody library,
      @Nullable Boolean paired) {}

  private record TopicBody(String id, String title, String hint, List<String> questions) {}

  /** {@code checkedOn} is the day on which the card that waited longest was last checked. */
  private record LibraryBody(int sections, String checkedOn) {}

  @Override
  public void handle(RoutingContext context) {
    Library known = library.get();
    Place place = Query.place(context, known, config.place());
    List<Guide> guides =
        known.guides().stream().filter(g -> place.upward().contains(g.place())).toList();
    LocalDate today = LocalDate.now(clock);
    JsonResponse.json(
        context,
        new Home(
            config.assistantName(),
            config.tagline(),
            Contact.of(config.office(), known.desks()),
            place.code(),
            known.places().name(place),
            today.toString(),
            Arrays.stream(Topic.values()).map(topic -> body(topic, guides)).toList(),
            HotQuestions.ALL,
            List.of(),
            body(guides, today),
            KioskCookie.kiosk(context).isPresent() ? true : null));
  }

  private static TopicBody body(Topic topic, List<Guide> guides) {
    List<Guide> own = guides.stream().filter(g -> g.topic() == topic).toList();
    return new TopicBody(topic.id(), topic.title(), topic.hint(), spread(own));
  }

  /** The first question of each guide, then the second of each, until there are enough. */
  private static List<String> spread(List<Guide> guides) {
    int deepest = guides.stream().mapToInt(g -> g.sections().size()).max().orElse(0);
    return IntStream.range(0, deepest)
        .boxed()
        .flatMap(
            i -> guides.stream().filter(g -> i < g.sections().size()).map(g -> g.sections().get(i)))
        .map(Section::title)
        .distinct()
        .limit(QUESTIONS_IN_TOPIC)
        .toList();
  }

  private static LibraryBody body(List<Guide> guides, LocalDate today) {
    int sections = guides.stream().mapToInt(g -> g.sections().size()).sum();
    LocalDate checkedOn =
        guides.stream().map(Guide::checkedOn).min(Comparator.naturalOrder()).orElse(today);
    return new LibraryBody(sections, checkedOn.toString());
  }
}
