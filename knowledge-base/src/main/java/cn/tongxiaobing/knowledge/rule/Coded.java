package cn.tongxiaobing.knowledge.rule;

import java.util.Arrays;
import java.util.Optional;

/** A choice with a word for files and addresses, and a word for people. */
public interface Coded {

  /** The word used in files and addresses: lower case, with hyphens. */
  String code();

  /** The word that people read, in Chinese. */
  String label();

  /** The choice with this code, if there is one. */
  static <E extends Enum<E> & Coded> Optional<E> of(Class<E> choices, String code) {
    return Arrays.stream(choices.getEnumConstants()).filter(c -> c.code().equals(code)).findFirst();
  }
}
