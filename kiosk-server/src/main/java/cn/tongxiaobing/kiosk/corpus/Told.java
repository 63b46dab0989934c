package cn.tongxiaobing.kiosk.corpus;

import cn.tongxiaobing.knowledge.answer.Reply;
import cn.tongxiaobing.knowledge.library.Library;

/**
 * An answer and what it was answered from, which belong together whatever is published meanwhile.
 *
 * @param version names the state of the library; the same name is the same content
 */
public record Told(Reply reply, Library library, String version) {

  /** The number of the published version, 0 while nothing was published. */
  public long number() {
    return Long.parseLong(version.substring(0, version.indexOf('-')));
  }
}
