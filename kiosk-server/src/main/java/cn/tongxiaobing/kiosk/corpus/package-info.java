/**
 * The texts that an office has loaded: {@link cn.tongxiaobing.kiosk.corpus.StatuteImport} takes
 * them in, {@link cn.tongxiaobing.kiosk.corpus.Corpus} is the shipped library together with them,
 * and {@link cn.tongxiaobing.kiosk.corpus.LiveKnowledge} answers from it and follows its changes
 * while others are asking.
 */
@NullMarked
package cn.tongxiaobing.kiosk.corpus;

import org.jspecify.annotations.NullMarked;
