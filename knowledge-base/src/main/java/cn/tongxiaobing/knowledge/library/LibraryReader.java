package cn.tongxiaobing.knowledge.library;

import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Guide;
import cn.tongxiaobing.knowledge.document.GuideReader;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Register;
import cn.tongxiaobing.knowledge.document.StatuteReader;
import cn.tongxiaobing.knowledge.flow.Flows;
import cn.tongxiaobing.knowledge.language.Synonyms;
import cn.tongxiaobing.knowledge.rule.Rules;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Reads the shipped library from the class path and an office's texts from its data folder. */
public final class LibraryReader {

  private static final String GUIDES = "documents/guides/";
  private static final String EXAMPLES = "replies/";
  private static final String REGISTER = "documents/register/";

  private LibraryReader() {}

  static Library shipped() {
    Problems problems = new Problems();
    Library library = read(Resources.texts(), problems);
    if (!problems.isEmpty()) {
      throw new LibraryException(problems.all());
    }
    return library;
  }

  /**
   * Reads a library from its files.
   *
   * @param files text by path below {@code library/}
   * @param problems every fault is added here
   */
  static Library read(SortedMap<String, String> files, Problems problems) {
    RegisterReader registerReader = new RegisterReader(problems);
    below(files, REGISTER).forEach(registerReader::read);
    Register register = registerReader.register();
    GuideReader guideReader = new GuideReader(register);
    List<Guide> guides = new ArrayList<>();
    below(files, GUIDES)
        .forEach((file, text) -> guideReader.read(file, text, problems).ifPresent(guides::add));
    Coverage.read(
        Coverage.FILE, files.getOrDefault(Coverage.FILE, "{}"), List.copyOf(guides), problems);
    List<String> synonyms =
        below(files, "terms/").values().stream().flatMap(String::lines).toList();
    Rules rules = Rules.read(files, register, problems);
    return new Library(
        register,
        guides,
        List.of(),
        Synonyms.read("terms/synonyms.txt", synonyms, problems),
        Places.read("places.csv", files.getOrDefault("places.csv", ""), problems),
        replies(files, problems),
        Facets.read("facets.yaml", files.getOrDefault("facets.yaml", "{}"), problems),
        rules,
        Flows.read(files, guides, register, rules, problems),
        Set.of(),
        Set.of(),
        DeskDetails.NONE);
  }

  /**
   * The texts that an office has imported, in {@code folder}.
   *
   * @param problems a file that cannot be read is reported here and left out
   */
  public static List<Edition> imported(Path folder, Register register, Problems problems)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    StatuteReader reader = new StatuteReader(register);
    List<Edition> editions = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        String name = folder.relativize(file).toString();
        try {
          reader.read(name, Files.readString(file), problems).ifPresent(editions::add);
        } catch (CharacterCodingException e) {
          problems.add(name, 0, "不是 UTF-8 文本，已跳过", "重新导入这个文件");
        }
      }
    }
    return editions;
  }

  /** Each reply, and beside it, a line each, the examples in a file of its name. */
  private static List<StandingReply> replies(SortedMap<String, String> files, Problems problems) {
    String file = "replies.yaml";
    List<StandingReply> replies =
        StandingReply.read(file, files.getOrDefault(file, ""), problems).stream()
            .map(reply -> {
              String examples = files.getOrDefault(EXAMPLES + reply.id() + ".txt", "");
              return reply.withExamples(examples.lines().filter(l -> !l.isBlank()).toList());
            })
            .toList();
    for (String name : below(files, EXAMPLES).keySet()) {
      String id = name.substring(EXAMPLES.length()).replace(".txt", "");
      if (replies.stream().noneMatch(reply -> reply.id().equals(id))) {
        problems.add(name, 0, "没有叫“" + id + "”的答复", "文件名和 replies.yaml 里的 id 一致");
      }
    }
    return replies;
  }

  private static Map<String, String> below(SortedMap<String, String> files, String folder) {
    return files.subMap(folder, folder + Character.MAX_VALUE);
  }
}
