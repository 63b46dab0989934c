package cn.tongxiaobing.knowledge.library;

import java.util.Map;
import java.util.Optional;

/**
 * How people reach those who can answer, as an office has said and another of its staff approved.
 * Immutable.
 */
public record DeskDetails(Map<DeskDetails.Subject, DeskDetails.Detail> all) {

  /** Nothing has been said. */
  public static final DeskDetails NONE = new DeskDetails(Map.of());

  /** What can be said of a desk. */
  public enum Field {
    PHONE("电话"),
    HOURS("办公时间"),
    ADDRESS("地址");

    private final String label;

    Field(String label) {
      this.label = label;
    }

    /** The word that people read. */
    public String label() {
      return label;
    }
  }

  /** One thing that can be said of a desk. */
  public record Subject(Desk desk, Field field) {}

  /**
   * What was said.
   *
   * @param basis the document or notice that it stands on, with its day
   */
  public record Detail(String text, String basis) {}

  public DeskDetails {
    all = Map.copyOf(all);
  }

  /** What was said, if anything. */
  public Optional<Detail> of(Desk desk, Field field) {
    return Optional.ofNullable(all.get(new Subject(desk, field)));
  }
}
