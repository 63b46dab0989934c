package cn.tongxiaobing.knowledge;

import static cn.tongxiaobing.knowledge.testing.SmallLibrary.IN_DATONG;
import static cn.tongxiaobing.knowledge.testing.SmallLibrary.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import cn.tongxiaobing.knowledge.answer.Answer;
import cn.tongxiaobing.knowledge.answer.Question;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.testing.SmallLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeBaseTest {

  @TempDir private Path folder;

  @Test
  void opens_answers_and_opens_again_without_writing_anything() throws IOException {
    Path data = folder.resolve("made/when/missing");
    assertAnswers(SmallLibrary.guides(), data);
    Map<String, FileTime> before = files(data);

    assertAnswers(SmallLibrary.guides(), data);

    assertThat(files(data)).isEqualTo(before).isNotEmpty();
  }

  @Test
  void mends_itself_when_everything_it_keeps_is_damaged() throws IOException {
    assertAnswers(SmallLibrary.guides(), folder);
    for (String file : files(folder).keySet()) {
      Files.writeString(folder.resolve(file), "damaged");
    }

    assertAnswers(SmallLibrary.guides(), folder);
  }

  @Test
  void takes_in_texts_that_an_office_has_imported() throws IOException {
    assertAnswers(SmallLibrary.guides(), folder);

    try (KnowledgeBase knowledge = KnowledgeBase.open(SmallLibrary.withTexts(), folder)) {
      Answer answer = knowledge.answer(new Question("兵役法第二十条", TODAY, IN_DATONG));

      assertThat(answer).isInstanceOf(Answer.Answered.class);
      assertThat(knowledge.library().editions()).hasSize(3);
    }
  }

  @Test
  void a_folder_that_cannot_be_written_is_reported() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "");

    assertThatIOException().isThrownBy(() -> KnowledgeBase.open(SmallLibrary.guides(), file));
  }

  private static void assertAnswers(Library library, Path folder) throws IOException {
    try (KnowledgeBase knowledge = KnowledgeBase.open(library, folder)) {
      Answer answer = knowledge.answer(new Question("近视做过手术还能当兵吗", TODAY, IN_DATONG));

      assertThat(answer.statement().headline()).isEqualTo("近视激光手术满 6 个月，可以报名。");
      assertThat(answer.citations()).isNotEmpty();
    }
  }

  private static Map<String, FileTime> files(Path folder) throws IOException {
    Map<String, FileTime> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.getLastModifiedTime(file));
      }
    }
    return files;
  }
}
