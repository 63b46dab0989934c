package cn.tongxiaobing.kiosk.directory;

import cn.tongxiaobing.knowledge.document.Place;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The offers of an office, kept as one file in its data folder. Whoever reads sees the list as it
 * was when it was last looked at; {@link #refresh} looks again.
 */
public final class Directory {

  /** The folder below the data folder, and the file in it. */
  public static final String FOLDER = "directory";

  public static final String FILE = "offers.json";

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private volatile List<Offer> offers = List.of();
  private String read = "";

  /**
   * An offer as it is written down: words for what has a word, empty text for what is not there.
   */
  private record Written(
      String name,
      String category,
      String place,
      String address,
      String phone,
      String hours,
      String promise,
      List<String> audiences,
      String proof,
      boolean statutory,
      String basis,
      String validUntil) {

    static Written of(Offer offer) {
      return new Written(
          offer.name(),
          offer.category().id(),
          offer.place().code(),
          offer.address(),
          offer.phone(),
          offer.hours(),
          offer.promise(),
          offer.audiences().stream().sorted().map(Audience::id).toList(),
          offer.proof(),
          offer.statutory(),
          offer.basis(),
          offer.validUntil().map(LocalDate::toString).orElse(""));
    }

    Offer offer() {
      Set<Audience> whom =
          audiences.stream()
              .map(each -> Audience.of(each).orElseThrow())
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(Audience.class)));
      return new Offer(
          name,
          Category.of(category).orElseThrow(),
          new Place(place),
          address,
          phone,
          hours,
          promise,
          whom,
          proof,
          statutory,
          basis,
          Optional.of(validUntil).filter(day -> !day.isEmpty()).map(LocalDate::parse));
    }
  }

  /**
   * @param data the data folder
   */
  public Directory(Path data) {
    this.file = data.resolve(FOLDER).resolve(FILE);
  }

  /**
   * Takes up what has been written since the last look.
   *
   * @return whether anything is new
   * @throws IOException when the list cannot be read; the old one stays
   */
  public synchronized boolean refresh() throws IOException {
    String text = Files.exists(file) ? Files.readString(file) : "";
    if (text.equals(read)) {
      return false;
    }
    offers = parse(text);
    read = text;
    return true;
  }

  /** Whether the office has filled in anything at all. */
  public boolean isFilled() {
    return !offers.isEmpty();
  }

  /** Every offer there is, run out or not. */
  public List<Offer> all() {
    return offers;
  }

  /**
   * What holds on this day for a place: its own offers, those of what it lies in, and those of what
   * lies in it. What a rule gives stands first, then by name.
   */
  public List<Offer> near(Place place, LocalDate day) {
    return offers.stream()
        .filter(offer -> offer.holdsOn(day))
        .filter(offer ->
            offer.place().upward().contains(place) || place.upward().contains(offer.place()))
        .sorted(Directory::statutoryFirst)
        .toList();
  }

  /** The list as it is kept. */
  public static String written(List<Offer> offers) {
    try {
      return JSON.writerWithDefaultPrettyPrinter()
          .writeValueAsString(offers.stream().map(Written::of).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an offer cannot be written as JSON", e);
    }
  }

  private static List<Offer> parse(String text) throws IOException {
    if (text.isBlank()) {
      return List.of();
    }
    List<Offer> found = new ArrayList<>();
    for (Written each : JSON.readValue(text, new TypeReference<List<Written>>() {})) {
      try {
        found.add(each.offer());
      } catch (RuntimeException e) {
        throw new IOException("offer " + each.name().toLowerCase(Locale.ROOT) + " is not sound", e);
      }
    }
    return List.copyOf(found);
  }

  private static int statutoryFirst(Offer one, Offer other) {
    int rank = Boolean.compare(other.statutory(), one.statutory());
    return rank != 0 ? rank : one.name().compareTo(other.name());
  }
}
