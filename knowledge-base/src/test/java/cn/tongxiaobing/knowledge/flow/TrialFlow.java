package cn.tongxiaobing.knowledge.flow;

import cn.tongxiaobing.knowledge.document.Problem;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.rule.ShippedRules;
import cn.tongxiaobing.knowledge.testing.SmallLibrary;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A flow of four questions and a fork, over three guides, to read and to break. */
final class TrialFlow {

  static final String FILE = "flows/trial.yaml";

  static final String SOUND =
      """
      title: 试一试
      hint: 四个问题
      topic: conditions
      start: sex
      steps:
        sex:
          ask: choice
          fact: sex
          title: 您的性别？
          next: body
        body:
          ask: form
          facts: [height, weight]
          title: 您的身高和体重？
          unsure: 体检站会量。
          next: tall-enough
        tall-enough:
          decide: enlistment-height
          met: surgery
          otherwise: outcome/short
        surgery:
          ask: choice
          fact: eye-surgery
          title: 做过近视手术吗？
          choices:
            none: 没有做过
            laser: {label: 激光手术, next: surgery-date}
          unsure: 体检站会看。
          next: outcome/result
        surgery-date:
          ask: date
          fact: surgery-date
          past: true
          title: 哪天做的？
          next: outcome/result
      outcomes:
        result:
          headline: {not-met: 有不符合的, later: 还差一点, missing: 没答完, to-confirm: 要确认, met: 都符合}
          lead: eyesight#glasses
          parts:
            - title: 逐条看
              rules: enlistment
              order: [not-met, to-confirm, missing, met]
            - title: 接下来
              items:
                - {guide: service-pay#allowance, heading: 津贴}
                - {rule: laser-surgery, when: {surgery: [laser, unsure]}}
          actions: [sign-up]
        short:
          headline: 先量准身高
          parts:
            - title: 接下来
              items:
                - {guide: eyesight#glasses}
                - {guide: datong-buses#buses}
      """;

  private TrialFlow() {}

  /** What is wrong in a text taken for this flow. */
  static List<Problem> faults(String text) {
    Problems problems = new Problems();
    read(text, problems);
    return problems.all();
  }

  /** The flow as it is sound. */
  static Flow sound() {
    Problems problems = new Problems();
    return read(SOUND, problems)
        .find("trial")
        .orElseThrow(() -> new AssertionError(problems.all().toString()));
  }

  private static Flows read(String text, Problems problems) {
    Library library = SmallLibrary.guides();
    SortedMap<String, String> files = new TreeMap<>();
    files.put(FILE, text);
    return Flows.read(files, library.guides(), library.register(), ShippedRules.RULES, problems);
  }
}
