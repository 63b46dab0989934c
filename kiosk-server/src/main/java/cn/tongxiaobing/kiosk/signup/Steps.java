package cn.tongxiaobing.kiosk.signup;

import cn.tongxiaobing.kiosk.KioskConfig.Office;
import cn.tongxiaobing.knowledge.rule.Sex;
import java.util.List;

/**
 * What comes after a sign-up, as the receipt tells it. Every sentence on policy rests on a fact of
 * the ledger: F-PROC-01 to 03 and 06, F-ORG-11.
 *
 * @param next what happens and what to do, in order
 * @param bring what to have ready
 * @param official why this is not the official sign-up
 * @param notice against those who cheat
 */
public record Steps(List<Step> next, List<String> bring, String official, String notice) {

  /** Something that happens. */
  public record Step(String title, String text) {}

  static Steps of(SignUpForm form, Office office) {
    String hours = office.hours().isEmpty() ? "工作时间" : "工作时间（" + office.hours() + "）";
    String phone = office.phone().isEmpty() ? "" : "，也可以自己打 " + office.phone();
    String register = form.sex() == Sex.MAN ? "男青年先做兵役登记，再报名应征。" : "女青年不用做兵役登记，按公布的时间报名。";
    return new Steps(
        List.of(
            new Step("等电话", office.name() + "会在" + hours + "联系您" + phone + "。"),
            new Step("上全国征兵网正式报名", register + "由本人如实填写，时间以当年公告为准。"),
            new Step("初步核查和初步体检", "合格后由武装部或学校选定、通知，再参加体格检查和政治考核。")),
        List.of("居民身份证", "户口簿", "毕业证，在校生带学生证", "带哪些原件以征兵办公室或学校的通知为准"),
        "这是预报名，不等于正式应征报名；正式报名只在全国征兵网。",
        "征兵不收费。收钱办入伍、许诺内部名额的都是诈骗；不要把验证码、银行卡号告诉任何人。");
  }
}
