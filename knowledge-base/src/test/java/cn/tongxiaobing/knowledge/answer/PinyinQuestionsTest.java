package cn.tongxiaobing.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxiaobing.knowledge.KnowledgeBase;
import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.testing.ShippedLibrary;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever types full pinyin is answered as if it were characters. */
class PinyinQuestionsTest {

  private static final KnowledgeBase KNOWLEDGE = ShippedLibrary.open();

  @ParameterizedTest
  @CsvSource({
    "zhengbing tijian yao kong fu ma, 征兵体检要空腹吗",
    "dangbing nianling zui da duo shao, 当兵年龄最大多少",
    "jinshi shoushu hou neng dangbing ma, 近视手术后能当兵吗",
    "nvbing shengao yaoqiu duoshao, 女兵身高要求多少",
    "you wenshen neng dangbing ma, 有文身能当兵吗",
    "tuiwu junren zenme baodao, 退伍军人怎么报到",
    "youdaizheng zai nali ban, 优待证在哪里办",
    "daxuesheng dangbing xuefei buchang duoshao, 大学生当兵学费补偿多少",
    "bingyi dengji zenme ban, 兵役登记怎么办",
    "yiwubing dang ji nian, 义务兵当几年",
    "tuiyijin zenme suan, 退役金怎么算",
    "junshu kanbing you shenme youdai, 军属看病有什么优待",
    "se ruo neng dangbing ma, 色弱能当兵吗",
    "zhengzhi kaohe kan shenme, 政治考核看什么",
    "tuiwu hou neng fuxue ma, 退伍后能复学吗",
    "shili duoshao neng canjun, 视力多少能参军",
    "lieshi jinian ri shi na tian, 烈士纪念日是哪天",
    "canji junren zuo gongjiao yao qian ma, 残疾军人坐公交要钱吗",
    "baoming canjun xuyao shenme cailiao, 报名参军需要什么材料",
    "tizhong yaoqiu shi duoshao, 体重要求是多少"
  })
  void pinyin_is_answered_as_the_characters_it_spells(String pinyin, String characters) {
    Answer answer = answer(pinyin);

    assertThat(answer).isInstanceOf(Answer.Answered.class);
    assertThat(answer.statement()).isEqualTo(answer(characters).statement());
  }

  private static Answer answer(String text) {
    return KNOWLEDGE.answer(new Question(text, LocalDate.of(2026, 11, 22), new Place("140214")));
  }
}
