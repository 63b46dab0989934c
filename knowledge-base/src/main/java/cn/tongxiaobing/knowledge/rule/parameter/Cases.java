package cn.tongxiaobing.knowledge.rule.parameter;

import java.util.List;

/**
 * The cases that a rule lists, by their codes.
 *
 * @param codes in the order of the rule
 */
public record Cases(List<String> codes) {

  public Cases {
    codes = List.copyOf(codes);
  }

  public boolean contains(String code) {
    return codes.contains(code);
  }
}
