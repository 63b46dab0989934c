package cn.tongxiaobing.knowledge.reading;

import cn.tongxiaobing.knowledge.document.Article;
import cn.tongxiaobing.knowledge.document.Edition;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Register;
import cn.tongxiaobing.knowledge.document.StatuteReader;
import java.util.List;

/**
 * A regulation that no county has, with ten articles, two chapters, items and a second paragraph.
 */
final class Regulation {

  static final String TITLE = "青石县兵役登记站管理办法";

  static final List<String> LINES =
      """
      青石县兵役登记站管理办法
      （2024年3月1日青石县人民政府令第7号公布）
      第一章　总则
      第一条　为了规范兵役登记站的设置和管理，方便适龄公民就近办理兵役登记，根据有关法律法规，结合本县实际，制定本办法。
      第二条　本办法所称登记站，是指乡镇人民政府、街道办事处设立的兵役登记场所。
      第三条　登记站应当具备下列条件：
      （一）有固定的场所和明显的标志；
      （二）有专人负责，并且经过县征兵办公室组织的业务培训；
      （三）有保护个人信息的措施。
      第四条　登记站工作日开放，开放时间向社会公布。遇有集中登记的，可以延长开放时间，具体安排由登记站所在的乡镇人民政府决定。
      年满十八周岁的男性公民到登记站办理登记，不收取任何费用。
      第二章　登记
      第五条　公民办理登记，应当出示居民身份证，填写登记表。因身体等特殊原因不能到场的，可以委托亲属代为办理，登记站应当核对双方的身份。
      第六条　登记站应当当场核对登记信息；信息不一致的，告知公民更正。
      第七条　登记站应当在每年6月30日前完成当年的登记工作。
      第八条　登记站工作人员不得泄露登记中知悉的个人信息，依照本办法第三条的规定采取的措施应当每年检查一次。
      第九条　违反本办法第八条规定的，由县征兵办公室责令改正；情节严重的，依法给予处分。
      第十条　本办法自2024年5月1日起施行。
      """
          .lines()
          .toList();

  static final String TEXT = String.join("\n", LINES) + "\n";

  private Regulation() {}

  /**
   * The articles in a text, each in full with the headings above it; empty when there is a fault.
   */
  static List<String> articlesIn(String text) {
    return editionIn(text).articles().stream().map(Regulation::inFull).toList();
  }

  /** All articles, as they should come out of every format. */
  static List<String> articles() {
    return articlesIn(TEXT);
  }

  static Edition editionIn(String text) {
    Problems problems = new Problems();
    return new StatuteReader(new Register(List.of()))
        .read("test", text, problems)
        .orElseThrow(() -> new AssertionError(problems.all() + "\n" + text));
  }

  private static String inFull(Article article) {
    return article.headings() + " " + article.number() + " " + article.paragraphs();
  }
}
