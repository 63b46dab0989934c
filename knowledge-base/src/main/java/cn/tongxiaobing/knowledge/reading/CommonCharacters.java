package cn.tongxiaobing.knowledge.reading;

import cn.tongxiaobing.knowledge.language.ChineseText;
import java.util.BitSet;

/**
 * The few hundred characters that make up most of any Chinese text, in both scripts. Text that was
 * decoded wrongly is still made of Chinese characters, but hardly of these.
 */
final class CommonCharacters {

  private static final String SIMPLIFIED =
      "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多"
          + "定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合"
          + "还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条"
          + "只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基"
          + "资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保"
          + "治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安"
          + "场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界"
          + "拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团"
          + "往历市克何除消构府称准精值号率族维划选标写存候毛亲快效斯院查江型按格养易置派层片始却专状育厂京识适属圆包火"
          + "住调满县局照参红细引听该铁价严退役兵征优待条例令施款项户籍岗遇抚恤伍誓审批违罚额护险费补助津贴申登乡镇街站";

  private static final String TRADITIONAL =
      "這為個國時來們於對會發動過說產種後學經進等電現實應開還義間樣與關數質氣變條沒結問無係軍業種題黨員總設長頭資"
          + "邊級圖統較將組見計別論運農幾區強決戰則據處隊給門規熱領東導壓濟階術極聯認權證採轉單風帶場車務萬達積議聲報類"
          + "離華確張馬節話況傳許廣記織裝眾書復須際驗連斷難礦備辦習響約勞團歷構稱準號維劃選標寫親養層專狀廠識適屬圓調滿"
          + "縣參紅細聽該鐵價嚴優徵體從兩";

  private static final BitSet COMMON = new BitSet();

  static {
    SIMPLIFIED.codePoints().forEach(COMMON::set);
    TRADITIONAL.codePoints().forEach(COMMON::set);
  }

  private CommonCharacters() {}

  /** How many of the Chinese characters of {@code text} are common ones, from 0 to 1. */
  static double share(String text) {
    long han = text.codePoints().filter(ChineseText::isHan).count();
    return han == 0 ? 0 : (double) text.codePoints().filter(COMMON::get).count() / han;
  }
}
