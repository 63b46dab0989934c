package cn.tongxiaobing.knowledge.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A file of cards on one subject.
 *
 * @param id its file name without the ending
 * @param title its subject
 * @param topic where it is found on the home page
 * @param place where it holds
 * @param checkedOn the day someone last compared it with the rules
 * @param sections in the order of the file
 */
public record Guide(
    String id,
    String title,
    Topic topic,
    Place place,
    LocalDate checkedOn,
    List<Section> sections) {

  public Guide {
    sections = List.copyOf(sections);
  }

  /** The section with this id, if the guide has it. */
  public Optional<Section> section(String sectionId) {
    return sections.stream().filter(s -> s.id().equals(sectionId)).findFirst();
  }

  /** The same guide with other sections. */
  public Guide withSections(List<Section> others) {
    return new Guide(id, title, topic, place, checkedOn, others);
  }
}
