package cn.tongxiaobing.knowledge.flow;

import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.rule.parameter.YamlNode;
import cn.tongxiaobing.knowledge.rule.parameter.YamlNode.Listing;
import cn.tongxiaobing.knowledge.rule.parameter.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A flow's file while it is read: what is wrong in it is reported with its name. */
record Source(String file, Problems problems) {

  void fault(int line, String words, String example) {
    problems.add(file, line, words, example);
  }

  /** Reports keys that mean nothing here. */
  void checkKeys(Mapping mapping, Collection<String> allowed) {
    mapping
        .entries()
        .forEach((key, node) -> {
          if (!allowed.contains(key)) {
            String right = String.join("、", allowed.stream().sorted().toList());
            fault(node.line(), "不认识“" + key + "”", right);
          }
        });
  }

  /** The text behind {@code key}; reported when there is none. */
  String needed(Mapping mapping, String key, String example) {
    String text = mapping.text(key);
    if (text.isEmpty()) {
      fault(mapping.lineOf(key), "没有写 " + key, key + ": " + example);
    }
    return text;
  }

  /** Where {@code key} leads; reported when it is not written. */
  Target target(Mapping mapping, String key) {
    return Target.of(needed(mapping, key, "birth-date，或 outcome/result"), mapping.lineOf(key));
  }

  /** Where it leads on its own, when that is written. */
  Optional<Target> next(Mapping mapping) {
    return mapping.get("next").map(node -> Target.of(node.asText(), node.line()));
  }

  /** The mappings behind each key of {@code key}; anything else there is reported. */
  Map<String, Mapping> mappings(Mapping mapping, String key, String example) {
    Map<String, Mapping> found = new LinkedHashMap<>();
    if (!(mapping.get(key).orElse(mapping) instanceof Mapping all)
        || mapping.get(key).isEmpty()
        || all.entries().isEmpty()) {
      fault(mapping.lineOf(key), "没有写 " + key, example);
      return found;
    }
    all.entries()
        .forEach((name, node) -> {
          if (!name.matches("[a-z0-9-]{1,40}")) {
            fault(node.line(), "“" + name + "”不能做名字", "小写字母、数字和连字符，如 birth-date");
          } else if (node instanceof Mapping one) {
            found.put(name, one);
          } else {
            fault(node.line(), name + " 下面没有内容", example);
          }
        });
    return found;
  }

  /** The items behind {@code key}, none when it is not written; what is no list is reported. */
  List<YamlNode> items(Mapping mapping, String key, String example) {
    if (mapping.get(key).isEmpty()) {
      return List.of();
    }
    if (mapping.get(key).get() instanceof Listing list) {
      return list.items();
    }
    fault(mapping.lineOf(key), key + " 要写成列表", example);
    return List.of();
  }

  /** The items behind {@code key} that are mappings; others are reported. */
  List<Mapping> mappingItems(Mapping mapping, String key, String example) {
    List<Mapping> found = new ArrayList<>();
    for (YamlNode item : items(mapping, key, example)) {
      if (item instanceof Mapping one) {
        found.add(one);
      } else {
        fault(item.line(), key + " 里有一项看不懂", example);
      }
    }
    return found;
  }

  /** One text, or each of a list of them. */
  static Set<String> texts(YamlNode node) {
    List<String> texts =
        node instanceof Listing list
            ? list.items().stream().map(YamlNode::asText).toList()
            : List.of(node.asText());
    return Set.copyOf(texts);
  }
}
