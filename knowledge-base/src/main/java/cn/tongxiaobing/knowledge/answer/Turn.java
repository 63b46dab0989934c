package cn.tongxiaobing.knowledge.answer;

import cn.tongxiaobing.knowledge.document.Passage;
import java.util.Optional;

/**
 * One exchange of a visit, as far as the next question may lean on it.
 *
 * @param meant what was asked, made to stand alone, in normal form and without identifying numbers
 * @param root the last question before it that stood alone
 * @param passage what was answered from
 * @param answer what was answered
 */
public record Turn(String meant, String root, Optional<Passage> passage, Answer answer) {}
