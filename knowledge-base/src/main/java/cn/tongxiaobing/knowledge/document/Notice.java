package cn.tongxiaobing.knowledge.document;

/**
 * A notice that an office has entered by name, so that its cards can rest on it. Its text is not
 * kept: cards say what it means, and whoever wants the wording asks the office.
 *
 * @param document as the register has it, of {@link PolicyDocument.Kind#NOTICE}
 * @param place where it holds
 */
public record Notice(PolicyDocument document, Place place) {}
