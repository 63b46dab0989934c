package cn.tongxiaobing.knowledge.reading;

/** What became of reading a file: its text, or the reason why there is none. */
public sealed interface ReadResult permits ReadText, ReadFault {}
