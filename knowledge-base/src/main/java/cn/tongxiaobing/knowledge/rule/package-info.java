/**
 * Rules of policy that compute. {@link cn.tongxiaobing.knowledge.rule.Rules} is the door: it reads
 * the {@linkplain cn.tongxiaobing.knowledge.rule.parameter parameters} and holds every {@link
 * cn.tongxiaobing.knowledge.rule.Rule}. A {@link cn.tongxiaobing.knowledge.rule.Condition} gives a
 * {@link cn.tongxiaobing.knowledge.rule.Verdict}, a {@link
 * cn.tongxiaobing.knowledge.rule.Calculator} an amount or a term with its steps, or says what is
 * missing; each names the articles it used.
 *
 * <pre>{@code
 * Rules rules = Rules.read(files, register, problems);
 * Person person = Person.unknown().with(Fact.SEX, Sex.MAN).with(Fact.HEIGHT, centimetres);
 * for (Condition condition : rules.enlistment()) {
 *   Verdict verdict = condition.verdict(person, today);
 * }
 * }</pre>
 *
 * <p>A rule is a plain object without a number of its own: what the law sets stands in a parameter,
 * with its day and its article. What is certain in no public text is never told as a figure; the
 * verdict is then 要现场确认 and says whom to ask. The day is an argument, and on a day for which
 * nothing is written down a rule says just that.
 *
 * <p>To add a rule: put its numbers under {@code library/parameters/}, write the class, list it in
 * {@link cn.tongxiaobing.knowledge.rule.Rules}, and describe its cases in {@code
 * src/test/resources/scenarios/rules/}.
 */
@NullMarked
package cn.tongxiaobing.knowledge.rule;

import org.jspecify.annotations.NullMarked;
