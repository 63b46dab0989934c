package cn.tongxiaobing.knowledge.flow;

import cn.tongxiaobing.knowledge.rule.Fact;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What can be chosen.
 *
 * @param code its word in addresses
 * @param label what people read
 * @param hint a few words more, or empty
 * @param sets what it tells of the person, as facts are written
 * @param next where it leads, when that is not where the whole question leads
 */
public record Choice(
    String code, String label, String hint, Map<Fact<?>, String> sets, Optional<Target> next) {

  public Choice {
    sets = new LinkedHashMap<>(sets);
  }
}
