package cn.tongxiaobing.knowledge.answer;

import java.util.Optional;

/**
 * One thing to choose from, where an answer depends on it.
 *
 * @param label what a button says: 骨折治好满 1 年
 * @param question what it asks, a question that stands alone
 * @param row the row of the table that answers it, by index; empty where a rule works it out
 */
public record Choice(String label, String question, Optional<Integer> row) {}
