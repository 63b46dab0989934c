package cn.tongxiaobing.kiosk.command;

import static java.util.stream.Collectors.joining;

import cn.tongxiaobing.kiosk.store.Contents;
import cn.tongxiaobing.kiosk.store.Contents.Part;
import java.util.Arrays;
import java.util.Locale;

/** How much there is in a database, in one line. */
final class ContentsText {

  private ContentsText() {}

  static String of(Contents contents) {
    return Arrays.stream(Part.values())
        .map(part -> String.format(Locale.ROOT, "%s %,d", name(part), contents.of(part)))
        .collect(joining("，"));
  }

  private static String name(Part part) {
    return switch (part) {
      case SIGN_UPS -> "预报名";
      case CONSENTS -> "同意记录";
      case NOTES -> "跟进记录";
      case AUDIT_ENTRIES -> "审计日志";
      case ACCOUNTS -> "工作人员账号";
      case UNANSWERED -> "未答问题";
    };
  }
}
