/**
 * What an office has of its own: {@link cn.tongxiaobing.kiosk.corpus.Import} takes it in, {@link
 * cn.tongxiaobing.kiosk.corpus.Corpus} is the shipped library together with it, and {@link
 * cn.tongxiaobing.kiosk.corpus.LiveKnowledge} answers from it and follows its changes while others
 * are asking.
 */
@NullMarked
package cn.tongxiaobing.kiosk.corpus;

import org.jspecify.annotations.NullMarked;
