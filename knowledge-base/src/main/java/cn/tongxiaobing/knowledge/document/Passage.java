package cn.tongxiaobing.knowledge.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A piece of the library that can answer a question: a section of a guide or an article of a
 * statute.
 */
public sealed interface Passage {

  /** A name that is unique in a library and stable between starts. */
  String id();

  /** What it is called on screen. */
  String title();

  /** The wordings of the questions it answers; empty for an article. */
  List<String> questions();

  /** Everything it says, as plain text. */
  String text();

  /** Where it holds. */
  Place place();

  /** The first day on which it holds. */
  LocalDate from();

  /** The last day on which it holds, when it has one. */
  Optional<LocalDate> until();

  /**
   * A card of a guide.
   *
   * @param from the latest day on which one of the rules it rests on took effect
   */
  record OfGuide(Guide guide, Section section, LocalDate from) implements Passage {

    /**
     * The card of a section: it holds from the day on which the last of its rules took effect.
     *
     * @param register the documents it may rest on
     */
    public static OfGuide of(Guide guide, Section section, Register register) {
      LocalDate from =
          section.basis().stream()
              .map(Reference::documentId)
              .flatMap(
                  id -> register.byId(id).flatMap(d -> d.inForceOn(guide.checkedOn())).stream())
              .map(PolicyDocument.EditionDate::effectiveFrom)
              .max(Comparator.naturalOrder())
              .orElse(LocalDate.EPOCH);
      return new OfGuide(guide, section, from);
    }

    @Override
    public String id() {
      return guide.id() + "#" + section.id();
    }

    @Override
    public String title() {
      return section.title();
    }

    @Override
    public List<String> questions() {
      return section.questions();
    }

    @Override
    public String text() {
      return section.text();
    }

    @Override
    public Place place() {
      return guide.place();
    }

    /**
     * Guides are not withdrawn by date: past {@link Section#validUntil()} they are less certain.
     */
    @Override
    public Optional<LocalDate> until() {
      return Optional.empty();
    }
  }

  /** An article of an edition. */
  record OfStatute(PolicyDocument document, Edition edition, Article article) implements Passage {
    @Override
    public String id() {
      return document.id() + "/" + edition.effectiveFrom() + "/" + article.number().address();
    }

    @Override
    public String title() {
      return "《" + document.shortTitle() + "》" + article.number();
    }

    @Override
    public List<String> questions() {
      return List.of();
    }

    @Override
    public String text() {
      return article.text();
    }

    @Override
    public Place place() {
      return edition.place();
    }

    @Override
    public LocalDate from() {
      return edition.effectiveFrom();
    }

    @Override
    public Optional<LocalDate> until() {
      return document.lastDayOf(edition.effectiveFrom());
    }
  }

  /**
   * A kind of question that policy does not answer, known by examples.
   *
   * @param replyId the standing reply that meets it
   * @param questions examples
   */
  record OfReply(String replyId, String title, List<String> questions) implements Passage {

    private static final String PREFIX = "reply:";

    public OfReply {
      questions = List.copyOf(questions);
    }

    /** Whether a passage with this id is a kind of question, not a text. */
    public static boolean isId(String passageId) {
      return passageId.startsWith(PREFIX);
    }

    /** The passage id of the standing reply with this id. */
    public static String id(String replyId) {
      return PREFIX + replyId;
    }

    @Override
    public String id() {
      return id(replyId);
    }

    @Override
    public String text() {
      return "";
    }

    @Override
    public Place place() {
      return Place.NATION;
    }

    @Override
    public LocalDate from() {
      return LocalDate.EPOCH;
    }

    @Override
    public Optional<LocalDate> until() {
      return Optional.empty();
    }
  }
}
