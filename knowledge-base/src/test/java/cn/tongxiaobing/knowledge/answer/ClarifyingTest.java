package cn.tongxiaobing.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.answer.Answer.Answered;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.testing.ShippedLibrary;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an answer depends on what was not said, it says on what, and every choice leads on. */
class ClarifyingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Place YUNGANG = new Place("140214");
  private static final KnowledgeBase KNOWLEDGE = ShippedLibrary.open();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "我做过激光手术，还能当兵吗 | 多久",
        "我胳膊上有个小纹身还能去不 | 文在哪里",
        "我娃色弱能当兵吗 | 什么情况",
        "我23能当兵吗 | 学历",
        "俺体重85公斤个子175能去当兵不 | 是男是女",
        "我25岁研究生在读，做过全飞秒，小臂有纹身3厘米，可以入伍吗 | 出生年份",
        "当满12年兵退伍能分工作吗 | 是军士还是军官"
      })
  void one_thing_not_said_is_asked_for_with_at_most_four_choices(String question, String on) {
    Answered answer = answered(reply(question, Visit.begun()));

    assertThat(answer.status()).isEqualTo("clarify");
    assertThat(answer.statement().headline() + answer.statement().line()).contains(on);
    assertThat(answer.choices()).hasSizeBetween(2, 4);
    assertThat(answer.table()).isPresent();
    assertThat(answer.citations()).isNotEmpty();
  }

  @Test
  void who_has_come_back_is_sent_to_the_office_for_veterans_and_no_medical_station() {
    assertThat(answered(reply("当满12年兵退伍能分工作吗", Visit.begun())).statement().notes())
        .anyMatch(note -> note.contains("退役军人事务局"))
        .noneMatch(note -> note.contains("体检站"));
    assertThat(answered(reply("我大专毕业23岁近视500度能去吗", Visit.begun())).statement().notes())
        .anyMatch(note -> note.contains("体检站"));
  }

  /** The promise of a button: pressed in the same visit, it gives its row or works the case out. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "我做过激光手术，还能当兵吗",
        "我胳膊上有个小纹身还能去不",
        "我娃色弱能当兵吗",
        "我体重85公斤身高175能去当兵吗",
        "我今年23，大专毕业两年了，做过近视手术，能当兵吗"
      })
  void a_choice_asked_in_the_same_visit_is_answered_in_the_direct_line(String question) {
    Reply asked = reply(question, Visit.begun());

    for (Choice choice : answered(asked).choices()) {
      for (String said : List.of(choice.question(), choice.label())) {
        Answered answer = answered(reply(said, asked.visit()));
        String line = answer.statement().headline();
        if (choice.row().isPresent()) {
          List<String> row = answer.table().orElseThrow().rows().get(choice.row().get());
          assertThat(line).startsWith(row.getFirst()).contains(row.get(1));
          assertThat(answer.matched()).containsExactly(choice.row().get());
          assertThat(answer.status()).isEqualTo("answered");
        } else {
          assertThat(line).as(said).isNotEqualTo(answered(asked).statement().headline());
          assertThat(answer.worked().orElseThrow().results()).isNotEmpty();
        }
      }
    }
  }

  @Test
  void what_is_asked_for_may_be_told_in_own_words() {
    Visit surgery = reply("我做过激光手术，还能当兵吗", Visit.begun()).visit();
    assertThat(reply("今年3月做的", surgery).answer().statement().headline()).contains("满 6 个月");

    Visit tattoo = reply("我胳膊上有个小纹身还能去不", Visit.begun()).visit();
    assertThat(reply("小臂", tattoo).answer().statement().headline()).contains("超过 3 厘米不符合");

    Visit weight = reply("我体重85公斤能去当兵吗", Visit.begun()).visit();
    Visit height = reply("175", weight).visit();
    assertThat(reply("女", height).answer().statement().text()).contains("偏重");
  }

  @Test
  void after_a_choice_another_question_is_a_question_of_its_own() {
    Visit asked = reply("我做过激光手术，还能当兵吗", Visit.begun()).visit();

    assertThat(answered(reply("优待证在哪里办理", asked)).passage().id()).startsWith("preferential-card");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "近视做过手术还能当兵吗",
        "色弱能当兵吗",
        "有纹身能当兵吗",
        "当兵年龄最大多少",
        "男兵身高要多少",
        "小臂上有个五厘米左右的纹身，当兵能过吗",
        "我大专毕业两年了，今年23，还能报名当兵不",
        "退役大学生复学有什么照顾"
      })
  void a_direct_line_that_answers_is_not_followed_by_a_question(String question) {
    assertThat(answered(reply(question, Visit.begun())).choices()).as(question).isEmpty();
  }

  @Test
  void of_several_conditions_each_has_a_line_with_its_rule_and_one_is_asked_for() {
    Answered answer = answered(reply("我娃大专毕业两年了今年23眼睛做过手术胳膊上有个小纹身还能去不", Visit.begun()));

    assertThat(answer.status()).isEqualTo("clarify");
    assertThat(answer.statement().headline()).contains("应征年龄", "近视手术", "文身");
    assertThat(answer.statement().line()).contains("哪种手术、多久");
    assertThat(answer.statement().text()).contains("县级征兵办公室");
    assertThat(rows(answer)).hasSize(3);
    assertThat(rows(answer).get(0)).contains("24 周岁");
    assertThat(rows(answer).get(1)).contains("6 个月");
    assertThat(rows(answer).get(2)).contains("3 厘米");
    assertThat(answer.citations()).extracting(Citation::document).contains("《兵役法》", "《应征公民体格检查标准》");
    assertThat(sentences(answer.statement().headline() + answer.statement().line()))
        .isLessThanOrEqualTo(3);
  }

  /** Wordings of our own: what is told, and of what a line must speak, certain or open. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "我19岁高中毕业，身高1米72体重160斤，能当兵吗 | 身高符合 | 应征年龄 身高 体重",
        "儿子今年20，大二在读，近视做过激光，能不能去当兵 | 应征年龄符合 | 应征年龄 近视手术",
        "闺女21本科在读，一米六，110斤，能当女兵不 | 身高、体重符合 | 应征年龄 身高 体重",
        "孩子18，高三应届，个子一米七，有点胖180斤，还能报名不 | 偏重 | 应征年龄 身高 体重",
        "我25岁研究生在读，做过全飞秒，小臂有纹身3厘米，可以入伍吗 | 没有超 | 应征年龄 文身",
        "我今年23，大专毕业，身高165，体重70公斤，做过近视手术，能当兵吗 | 身高符合 | 应征年龄 身高 体重 近视手术",
        "侄子21大专在读手背上纹了个字母左眼4.3右眼4.6能当兵吗 | 不到 4.5 | 视力 文身",
        "我17岁高中在读，身高180，能当兵吗 | 身高符合 | 应征年龄 身高",
        "俺体重85公斤个子175能去当兵不 | 身高符合 | 身高 体重",
        "我做过近视手术还有个纹身在小腿上能当兵吗 | 具体情况 | 近视手术 文身",
        "我家娃20岁大专在读眼睛做过手术能去当兵不 | 近视手术 | 应征年龄 近视手术",
        "本人24，研究生在读，近视做过手术，胳膊有纹身，能去当兵吗 | 近视手术 | 近视手术 文身"
      })
  void several_conditions_in_one_breath_are_each_answered(
      String question, String verdict, String conditions) {
    Answered answer = answered(reply(question, Visit.begun()));

    assertThat(answer.statement().headline() + answer.statement().line()).contains(verdict);
    for (String condition : List.of(conditions.split(" ", -1))) {
      assertThat(rows(answer)).as(question).anyMatch(row -> row.startsWith(condition));
    }
    assertThat(answer.citations()).isNotEmpty();
    assertThat(sentences(answer.statement().headline() + answer.statement().line()))
        .isLessThanOrEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "当兵年龄最大多少，视力要达到多少 | 18—22 | 4.5",
        "义务兵当几年？退伍一次性退役金怎么算 | 2 年 | 4500",
        "优待证在哪里办理，坐公交免费吗 | 退役军人服务站 | 公交",
        "有纹身能当兵吗 还有色弱行不行 | 纹身 | 陆勤",
        "烈士纪念日是哪天，兵役登记怎么办理 | 9月30日 | 全国征兵网"
      })
  void two_questions_in_one_breath_are_both_answered(String question, String one, String other) {
    Answered answer = answered(reply(question, Visit.begun()));

    assertThat(answer.statement().text().replace("文身", "纹身")).contains(one).contains(other);
    assertThat(answer.statement().notes()).anyMatch(note -> note.startsWith("您还问了"));
  }

  private static List<String> rows(Answered answer) {
    return answer.table().orElseThrow().rows().stream().map(r -> String.join(" ", r)).toList();
  }

  private static long sentences(String text) {
    return text.chars().filter(c -> c == '。').count();
  }

  private static Reply reply(String text, Visit visit) {
    return KNOWLEDGE.reply(new Question(text, DAY, YUNGANG), visit);
  }

  private static Answered answered(Reply reply) {
    assertThat(reply.answer()).isInstanceOf(Answered.class);
    return (Answered) reply.answer();
  }
}
