package cn.tongxiaobing.knowledge.mention;

import java.util.stream.Stream;

/** Reads one kind of statement. Stateless and thread-safe. */
interface Recogniser {

  /** What {@code utterance} mentions of this kind, in its order. */
  Stream<Mention> read(Utterance utterance);
}
