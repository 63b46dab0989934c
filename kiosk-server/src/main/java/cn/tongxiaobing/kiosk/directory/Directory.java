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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  private final Supplier<Optional<Path>> approved;
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
   * The offers that were imported.
   *
   * @param data the data folder
   */
  public Directory(Path data) {
    this(data, Optional::empty);
  }

  /**
   * The offers that were imported, and before them those that staff have approved: of a place that
   * these speak of, nothing else holds.
   *
   * @param data the data folder
   * @param approved the folder with what was approved, where there is one: a file for each place,
   *     {@code directory/140214.json}
   */
  public Directory(Path data, Supplier<Optional<Path>> approved) {
    this.file = data.resolve(FOLDER).resolve(FILE);
    this.approved = approved;
  }

  /** Where the approved offers of a place lie. */
  public static String pathOf(Place place) {
    return FOLDER + "/" + place.code() + ".json";
  }

  /**
   * Takes up what has been written since the last look.
   *
   * @return whether anything is new
   * @throws IOException when the list cannot be read; the old one stays
   */
  public synchronized boolean refresh() throws IOException {
    String imported = Files.exists(file) ? Files.readString(file) : "";
    SortedMap<String, String> own = ownLists();
    String text = own.isEmpty() ? imported : imported + own;
    if (text.equals(read)) {
      return false;
    }
    List<Offer> all = new ArrayList<>();
    for (Offer offer : parse(imported)) {
      if (!own.containsKey(offer.place().code())) {
        all.add(offer);
      }
    }
    for (String list : own.values()) {
      all.addAll(parse(list));
    }
    offers = List.copyOf(all);
    read = text;
    return true;
  }

  /** The approved lists by the code of their place. */
  private SortedMap<String, String> ownLists() throws IOException {
    SortedMap<String, String> lists = new TreeMap<>();
    Optional<Path> folder =
        approved.get().map(root -> root.resolve(FOLDER)).filter(Files::isDirectory);
    if (folder.isPresent()) {
      try (Stream<Path> files = Files.list(folder.get())) {
        for (Path each : files.toList()) {
          String name = String.valueOf(each.getFileName());
          lists.put(name.substring(0, name.indexOf('.')), Files.readString(each));
        }
      }
    }
    return lists;
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

  /**
   * The offers of a list that {@link #written} wrote.
   *
   * @throws IOException when it is not sound
   */
  public static List<Offer> parse(String text) throws IOException {
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
