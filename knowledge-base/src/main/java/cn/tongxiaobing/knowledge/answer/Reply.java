package cn.tongxiaobing.knowledge.answer;

import java.util.Optional;

/**
 * An answer, and what the visit knows after it.
 *
 * @param answer what is said
 * @param visit to be handed in with the next question
 * @param context what the question was taken to go on about, when it was not understood alone
 */
public record Reply(Answer answer, Visit visit, Optional<String> context) {}
