package cn.tongxiaobing.kiosk.store;

import java.util.List;

/**
 * Something that those who asked for it are told once.
 *
 * @param id the same for everybody who is told, however often it is sent
 * @param title what has changed, as people call it
 * @param place division code of where it holds
 * @param shelves ids of the topics of the home page under which it is found; empty for all
 * @param topics names of what has changed, one of which somebody must have subscribed to
 */
public record Change(
    String id, Kind kind, String title, String place, List<String> shelves, List<String> topics) {

  /** What has happened. */
  public enum Kind {
    /** The office tells people something. */
    NOTICE("notice"),
    /** There was nothing of it before. */
    ADDED("added"),
    /** It says something else now. */
    REPLACED("replaced"),
    /** It is told no more. */
    WITHDRAWN("withdrawn");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Its name for programs. */
    public String code() {
      return code;
    }
  }

  public Change {
    shelves = List.copyOf(shelves);
    topics = List.copyOf(topics);
  }

  /** The same for somebody who wants to hear of some of its topics. */
  Change about(List<String> wanted) {
    return new Change(id, kind, title, place, shelves, wanted);
  }
}
