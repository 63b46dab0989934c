/**
 * Questions offered while somebody is still typing: {@link
 * cn.tongxiaobing.knowledge.suggestion.Suggestions} finds them among those that the library
 * answers, by what has been typed so far.
 */
@NullMarked
package cn.tongxiaobing.knowledge.suggestion;

import org.jspecify.annotations.NullMarked;
