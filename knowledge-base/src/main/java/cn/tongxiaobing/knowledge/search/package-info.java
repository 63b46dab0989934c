/**
 * Finding: one Lucene index with several views of each passage, one query per view, and the fusion
 * of what they find.
 *
 * <p>A question is compared with the <em>wordings</em> that a section answers and with the
 * <em>body</em> of sections and articles, each as words (smartcn), as character bigrams, and as a
 * vector; wordings also by pinyin. Every view is a field of its own, so its statistics are its own:
 * an office that imports four thousand articles does not change how guides are found. Lucene and
 * ONNX Runtime are seen nowhere else.
 */
@NullMarked
package cn.tongxiaobing.knowledge.search;

import org.jspecify.annotations.NullMarked;
