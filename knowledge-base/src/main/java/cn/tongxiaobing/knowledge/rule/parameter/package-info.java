/**
 * Dated numbers of policy with the law that set them. A {@link
 * cn.tongxiaobing.knowledge.rule.parameter.Parameter} has a value from a day on, each {@link
 * cn.tongxiaobing.knowledge.rule.parameter.DatedValue} with its own {@link
 * cn.tongxiaobing.knowledge.rule.parameter.LegalReference}; {@link
 * cn.tongxiaobing.knowledge.rule.parameter.Parameters} holds those that ship, {@link
 * cn.tongxiaobing.knowledge.rule.parameter.LocalParameters} those that each county fills in for
 * itself.
 *
 * <p>A parameter is one file, named after its path: {@code parameters/enlistment/lower-age.yaml} is
 * {@code enlistment/lower-age}.
 *
 * <pre>{@code
 * description: 应征年龄上限
 * unit: years-of-age
 * values:
 *   2021-10-01:
 *     value: {general: 22, university: 24, postgraduate: 26}
 *     reference: {document: military-service-law, edition: 2021-10-01, article: 第二十条第一款}
 *   2030-01-01: null                # ended on this day
 * checked-on: 2026-11-22
 * }</pre>
 *
 * <p>{@code reference} may be a list; a notice is cited as {@code {notice: conscription-2026}}. A
 * value known from one source only carries {@code certainty: ask}: rules may weigh it but never
 * tell it. Beside the value a {@code note} may say what a reader should know. A local parameter has
 * {@code local:} in place of {@code values:}.
 *
 * <p>Nothing here knows a person or reads the clock.
 */
@NullMarked
package cn.tongxiaobing.knowledge.rule.parameter;

import org.jspecify.annotations.NullMarked;
