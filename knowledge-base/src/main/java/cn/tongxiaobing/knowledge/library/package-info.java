/**
 * Reads all content once and reports all faults at once: the library that ships with the program,
 * and what an office has imported into its data folder.
 */
@NullMarked
package cn.tongxiaobing.knowledge.library;

import org.jspecify.annotations.NullMarked;
