package cn.tongxiaobing.knowledge.mention;

/** How a text means what it mentions. */
public enum Stance {
  /** It is so. */
  STATED,
  /** It is not so; what follows from that, often nothing, is what the mention means. */
  NEGATED,
  /** The rule is asked about, or spoken of, not the person: 22 周岁以下能报吗. */
  ASKED_ABOUT,
  /** It may be so, or may mean several things. */
  UNSURE
}
