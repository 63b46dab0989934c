package cn.tongxiaobing.kiosk.api;

import cn.tongxiaobing.kiosk.signup.Advice;
import cn.tongxiaobing.kiosk.signup.Answer;
import cn.tongxiaobing.kiosk.signup.QrCode;
import cn.tongxiaobing.kiosk.signup.Receipt;
import cn.tongxiaobing.kiosk.signup.Steps.Step;
import java.util.List;

/**
 * What somebody who has signed up is told.
 *
 * @param receipt in groups
 * @param qr the receipt, and nothing else, as SVG
 * @param next what happens and what to do
 * @param bring what to have ready
 * @param notice against those who cheat
 * @param check what the rules say; advice, no decision
 */
record SignUpBody(
    String receipt,
    String qr,
    List<Step> next,
    List<String> bring,
    Official official,
    String notice,
    List<Advice> check) {

  /** The one place where people really sign up. */
  record Official(String label, String href, String text) {}

  static SignUpBody of(Receipt receipt, Answer answer) {
    OfficialSite site = OfficialSite.CONSCRIPTION;
    return new SignUpBody(
        receipt.grouped(),
        QrCode.svg(receipt.code()),
        answer.steps().next(),
        answer.steps().bring(),
        new Official(site.label(), site.address(), answer.steps().official()),
        answer.steps().notice(),
        answer.check());
  }
}
