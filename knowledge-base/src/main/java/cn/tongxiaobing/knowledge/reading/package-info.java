/**
 * Texts out of files that others have made: Markdown, plain text, web pages, PDF, Word and Excel
 * documents and CSV tables.
 *
 * <p>{@link cn.tongxiaobing.knowledge.reading.ForeignReader} is the door. It gives a {@link
 * cn.tongxiaobing.knowledge.reading.ReadText} or a named {@link
 * cn.tongxiaobing.knowledge.reading.ReadFault}, and it never changes anything on disk. On the way:
 *
 * <ol>
 *   <li>the ending, the size and the first bytes must agree ({@code FileFormat});
 *   <li>plain text and CSV are read here; everything that needs a parser is read in a process of
 *       its own ({@code ChildJvm} starts {@code ReaderProcess}), which is stopped when it takes too
 *       much time, memory or output;
 *   <li>{@link cn.tongxiaobing.knowledge.reading.TextCleaning} removes what the way through web
 *       pages, word processors and printers has left in the text, and reports each change;
 *   <li>tables with a column of questions and one of answers become {@link
 *       cn.tongxiaobing.knowledge.reading.QuestionRow question rows}.
 * </ol>
 *
 * <p>Whether a text is a statute, and whether it is complete, is for {@code document} to say.
 */
@NullMarked
package cn.tongxiaobing.knowledge.reading;

import org.jspecify.annotations.NullMarked;
