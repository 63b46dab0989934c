package cn.tongxiaobing.knowledge.library;

import cn.tongxiaobing.knowledge.document.Problems;
import java.util.SortedMap;

/** Lets tests of other packages read a library that is not the shipped one. */
public final class LibraryFiles {

  private LibraryFiles() {}

  /**
   * Reads a library from its files.
   *
   * @param files text by path below {@code library/}
   * @throws LibraryException naming every fault, when there is any
   */
  public static Library read(SortedMap<String, String> files) {
    Problems problems = new Problems();
    Library library = LibraryReader.read(files, problems);
    if (!problems.isEmpty()) {
      throw new LibraryException(problems.all());
    }
    return library;
  }
}
