package cn.tongxiaobing.knowledge.document;

import cn.tongxiaobing.knowledge.document.PolicyDocument.EditionDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Documents and a register to test with. */
final class Documents {

  private Documents() {}

  static Register register() {
    return new Register(
        List.of(
            statute(
                "military-service-law",
                "中华人民共和国兵役法",
                "兵役法",
                List.of("新兵役法"),
                LocalDate.of(2011, 10, 29),
                LocalDate.of(2021, 10, 1)),
            statute(
                "conscription-regulations",
                "征兵工作条例",
                "征兵工作条例",
                List.of("征兵条例"),
                LocalDate.of(2023, 5, 1)),
            notice("physical-standard", "应征公民体格检查标准")));
  }

  static PolicyDocument statute(
      String id, String title, String shortTitle, List<String> aliases, LocalDate... editions) {
    return new PolicyDocument(
        id,
        PolicyDocument.Kind.STATUTE,
        title,
        shortTitle,
        aliases,
        "国务院",
        "",
        List.of(editions).stream().map(d -> new EditionDate(d, "")).toList(),
        Optional.empty(),
        Optional.empty());
  }

  static PolicyDocument notice(String id, String title) {
    return new PolicyDocument(
        id,
        PolicyDocument.Kind.NOTICE,
        title,
        title,
        List.of(),
        "",
        "",
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
