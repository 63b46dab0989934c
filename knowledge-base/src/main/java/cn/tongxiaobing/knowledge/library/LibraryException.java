package cn.tongxiaobing.knowledge.library;

import cn.tongxiaobing.knowledge.document.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** The shipped library has faults; the message names each with file, line and what is right. */
public final class LibraryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LibraryException(List<Problem> problems) {
    super(
        problems.stream()
            .map(Problem::toString)
            .collect(Collectors.joining("\n", "政策库有 " + problems.size() + " 处问题：\n", "")));
  }
}
