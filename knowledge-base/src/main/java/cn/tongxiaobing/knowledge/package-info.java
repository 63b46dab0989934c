/**
 * The knowledge base: texts of policy in, answers with their sources out. {@link
 * cn.tongxiaobing.knowledge.KnowledgeBase} is the door.
 */
@NullMarked
package cn.tongxiaobing.knowledge;

import org.jspecify.annotations.NullMarked;
