package cn.tongxiaobing.knowledge.library;

import cn.tongxiaobing.knowledge.document.FrontMatter;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.GuideReader;
import cn.tongxiaobing.knowledge.document.Notice;
import cn.tongxiaobing.knowledge.document.NoticeReader;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Register;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the guides and notices that an office has in its data folder. What cannot be read is
 * reported and left out; what the office has besides stays usable.
 */
public final class OfficeReader {

  /** Between the guides of one file: a table gives one for each place and topic in it. */
  private static final String NEXT_GUIDE = "(?m)^(?=---\\Rkind: )";

  private OfficeReader() {}

  /** Every notice entered by name. */
  public static List<Notice> notices(Path folder, Problems problems) throws IOException {
    List<Notice> notices = new ArrayList<>();
    texts(folder, problems)
        .forEach((name, text) -> NoticeReader.read(name, text, problems).ifPresent(notices::add));
    return notices;
  }

  /**
   * Every guide.
   *
   * @param register the documents that its cards may rest on, the office's own included
   */
  public static List<Guide> guides(Path folder, Register register, Problems problems)
      throws IOException {
    List<Guide> guides = new ArrayList<>();
    texts(folder, problems)
        .forEach((name, text) -> guides.addAll(guides(name, text, register, problems)));
    return guides;
  }

  /**
   * The guides in one file: one, or several that were made from a table and stand one after
   * another, each under its own head.
   *
   * @param name the file's name; with it begin the ids of all of them
   */
  public static List<Guide> guides(String name, String text, Register register, Problems problems) {
    GuideReader reader = new GuideReader(register);
    return Arrays.stream(text.split(NEXT_GUIDE))
        .filter(part -> !part.isBlank())
        .flatMap(part -> reader.read(nameOf(name, part), part, problems).stream())
        .toList();
  }

  /**
   * The address of a card of a table holds its place and topic, and so does not depend on others.
   */
  private static String nameOf(String file, String guide) {
    FrontMatter head = FrontMatter.of(guide);
    boolean ofTable = head.value("kind").filter(GuideReader.FROM_TABLE::equals).isPresent();
    String which = "-" + head.value("place").orElse("") + "-" + head.value("topic").orElse("");
    return ofTable ? file.replaceFirst("(\\.md)?$", which + ".md") : file;
  }

  /** Every Markdown file by its name, sorted. */
  private static SortedMap<String, String> texts(Path folder, Problems problems)
      throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return texts;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
        String name = String.valueOf(file.getFileName());
        try {
          texts.put(name, Files.readString(file));
        } catch (CharacterCodingException e) {
          problems.add(name, 0, "不是 UTF-8 文本，已跳过", "重新导入这个文件");
        }
      }
    }
    return texts;
  }
}
