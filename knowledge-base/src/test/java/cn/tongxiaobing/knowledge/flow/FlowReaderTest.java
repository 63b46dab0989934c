package cn.tongxiaobing.knowledge.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.tongxiaobing.knowledge.document.Problem;
import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.library.LibraryException;
import cn.tongxiaobing.knowledge.library.LibraryFiles;
import cn.tongxiaobing.knowledge.testing.SmallLibrary;
import cn.tongxiaobing.knowledge.testing.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A flow that could leave a person standing somewhere is told by file and line, and not taken. */
class FlowReaderTest {

  @Test
  void a_sound_flow_has_no_fault() {
    assertThat(TrialFlow.faults(TrialFlow.SOUND)).isEmpty();
    assertThat(TrialFlow.sound().title()).isEqualTo("试一试");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        // what is not known at all
        "topic: conditions | topic: eyes | 3 | topic 不在目录里",
        "hint: 四个问题 | hints: 四个问题 | 2 | 不认识“hints”",
        "fact: sex | fact: gender | 8 | 没有叫“gender”的事",
        "'facts: [height, weight]' | 'facts: [height, wight]' | 13 | 没有叫“wight”的事",
        "ask: form | ask: essay | 12 | 不会问“essay”",
        "decide: enlistment-height | decide: enlistment-hight | 18 | 没有叫“enlistment-hight”的规则",
        "rules: enlistment | rules: enlisting | 42 | 没有叫“enlisting”的一组规则",
        "guide: service-pay#allowance | guide: service-pay#alowance | 46 | 没有“service-pay#alowance”这张卡片",
        "lead: eyesight#glasses | lead: eyes#glasses | 39 | 没有“eyes#glasses”这张卡片",
        "rule: laser-surgery | rule: laser | 47 | 没有叫“laser”的规则",
        // roads that lead nowhere, or cannot be reached
        "start: sex | start: six | 4 | 没有“six”这个步骤",
        "next: tall-enough | next: tall | 16 | 没有“tall”这个步骤",
        "otherwise: outcome/short | otherwise: outcome/small | 20 | 没有“outcome/small”这个结果",
        "otherwise: outcome/short | otherwise: surgery | 49 | 走不到 short 这个结果",
        "'next: surgery-date}' | 'next: outcome/result}' | 30 | 走不到 surgery-date 这一步",
        "'next: surgery-date}' | 'next: sex}' | 27 | 走到 sex 就绕回去了",
        "  otherwise: outcome/short | '' | 17 | 没写 not-met、to-confirm、missing 时去哪里",
        "met: surgery | amount: surgery | 19 | enlistment-height 不会说“amount”",
        // choices and answers
        "none: 没有做过 | nothing: 没有做过 | 26 | “nothing”不是“近视手术”的值",
        "none: 没有做过 | unsure: 没有做过 | 26 | “unsure”不能做选项的名字",
        "ask: date | ask: number | 32 | “手术日期”不能用 number 来问",
        "past: true | past: maybe | 33 | past 只能写 true",
        "'when: {surgery: [laser, unsure]}' | 'when: {surgery: lasik}' | 47 | surgery 没有“lasik”这个回答",
        "'when: {surgery: [laser, unsure]}' | 'when: {body: tall}' | 47 | 没有“body”这个选择题",
        "guide: eyesight#glasses} | 'guide: eyesight#glasses, when: {surgery: none}}' | 54 | 之前不会问 surgery",
        "past: true | choices: [none] | 33 | 不认识“choices”",
        "'facts: [height, weight]' | 'facts: [height, merits]' | 13 | “立功受奖”不能直接填",
        "ask: choice⏎    fact: sex | ask: any-of⏎    choices: {a: {label: 甲, next: body}} | 8 | 选项里不写 next",
        "ask: choice⏎    fact: sex | ask: any-of⏎    choices: {a: {label: 甲, sets: {sex: man}}} | 8 | 选项里不写 sets",
        "ask: choice⏎    fact: sex | ask: any-of⏎    choices: {none: 没有} | 8 | “都没有”不用写",
        "ask: choice⏎    fact: sex | ask: facts⏎    choices: {sex: 性别} | 8 | “sex”不是可以答是、否的事",
        "ask: choice⏎    fact: sex | ask: choice⏎    choices: {a: {label: 甲, sets: {height: 一米}}} | 8 | “一米”不是“身高（厘米）”的值",
        "ask: choice⏎    fact: sex | ask: choice⏎    choices: {a: {label: 甲, sets: man}} | 8 | sets 要写哪件事",
        "fact: sex | 'fact: sex⏎    choices: [man, man]' | 9 | 同一个选项写了两次",
        "ask: choice⏎    fact: sex | ask: yes-no⏎    fact: sex | 8 | 不能用是、否回答",
        "ask: choice⏎    fact: sex | 'ask: yes-no⏎    fact: registered⏎    choices: {maybe: {label: 也许}}' | 9 | 只有 yes 和 no 可以写",
        // outcomes
        "'order: [not-met, to-confirm, missing, met]' | 'order: [met]' | 43 | order 没有写全",
        "later: 还差一点, | '' | 38 | headline 里缺 later",
        "'{guide: service-pay#allowance, heading: 津贴}' | '{heading: 津贴}' | 46 | 一项要写一张卡片或一条规则",
        "'actions: [sign-up]' | 'actions: [sign-in]' | 48 | actions 里有一项看不懂",
        "'actions: [sign-up]' | 'actions: [{flow: elsewhere}]' | 37 | 没有“elsewhere”这个流程",
        "title: 您的性别？ | hint: 您的性别 | 6 | 没有写 title",
        "headline: 先量准身高 | '' | 49 | 没有写 headline",
        "start: sex | title: 又一个 | 4 | 同一个键写了两次"
      })
  void a_fault_is_told_with_its_line_and_what_is_right(
      String right, String wrong, int line, String words) {
    String sound = bare(right);
    assertThat(TrialFlow.SOUND).contains(sound);
    String text = TrialFlow.SOUND.replace(sound, bare(wrong));

    List<Problem> faults = TrialFlow.faults(text);

    assertThat(faults)
        .anySatisfy(f -> {
          assertThat(f.fault()).contains(words);
          assertThat(f.line()).isEqualTo(line);
        });
    assertThat(faults)
        .allSatisfy(f -> {
          assertThat(f.file()).isEqualTo(TrialFlow.FILE);
          assertThat(f.example()).isNotEmpty();
        });
  }

  @Test
  void all_faults_of_a_file_are_told_at_once() {
    String text =
        TrialFlow.SOUND
            .replace("topic: conditions", "topic: eyes")
            .replace("next: tall-enough", "next: nowhere")
            .replace("service-pay#allowance", "service-pay#nothing")
            .replace("rule: laser-surgery", "rule: no-rule");

    assertThat(TrialFlow.faults(text))
        .extracting(Problem::line)
        .contains(3, 16, 46, 47)
        .hasSizeGreaterThanOrEqualTo(5);
  }

  /** The build and the start read the library the same way, so that neither takes what is wrong. */
  @Test
  void a_library_with_a_faulty_flow_does_not_open() {
    SortedMap<String, String> files = SmallLibrary.files();
    files.put("flows/broken.yaml", "title: 坏的\nsteps: {}\n");
    files.put("flows/no-yaml.yaml", "steps: [");

    assertThatExceptionOfType(LibraryException.class)
        .isThrownBy(() -> LibraryFiles.read(files))
        .withMessageContaining("flows/broken.yaml:2 没有写 steps")
        .withMessageContaining("flows/broken.yaml:1 没有写 outcomes")
        .withMessageContaining("flows/no-yaml.yaml");
  }

  @Test
  void a_stage_must_be_a_choice_of_where_one_is() {
    String text =
        TrialFlow.SOUND
            + "      - title: 您在这里\n"
            + "        here: surgery\n"
            + "        stages:\n"
            + "          none: {title: 没做, items: [{guide: eyesight#glasses}]}\n"
            + "          later: {title: 以后, items: [{guide: eyesight#glasses}]}\n";

    assertThat(TrialFlow.faults(text))
        .extracting(Problem::fault)
        .containsExactly("surgery 的选项和这里的阶段不一样");
  }

  @Test
  void a_flow_without_steps_or_outcomes_says_so() {
    assertThat(TrialFlow.faults("title: 空的\nhint: 空\ntopic: conditions\nstart: a\n"))
        .extracting(Problem::fault)
        .contains("没有写 steps", "没有写 outcomes", "没有“a”这个步骤");
    assertThat(TrialFlow.faults("")).extracting(Problem::fault).containsExactly("文件里没有流程");
  }

  /** What staff are shown as right must be right. */
  @Test
  void the_flow_in_the_writers_guide_can_be_read() {
    Path root = Workspace.root();
    String page = Workspace.text(root.resolve("docs/writing-flows.md"));
    int start = page.indexOf("```yaml") + 8;
    String flow = page.substring(start, page.indexOf("```", start));
    Library library = Library.shipped();
    SortedMap<String, String> files = new TreeMap<>();
    files.put("flows/written.yaml", flow);
    files.put(
        "flows/can-i-enlist.yaml",
        Workspace.text(
            root.resolve("knowledge-base/src/main/resources/library/flows/can-i-enlist.yaml")));
    Problems problems = new Problems();

    Flows flows =
        Flows.read(files, library.guides(), library.register(), library.rules(), problems);

    assertThat(problems.all()).filteredOn(p -> p.file().equals("flows/written.yaml")).isEmpty();
    assertThat(flows.find("written").map(Flow::title)).contains("近视手术自测");
  }

  private static String bare(String text) {
    return text == null ? "" : text.replaceAll("^'|'$", "").replace("⏎", "\n");
  }
}
