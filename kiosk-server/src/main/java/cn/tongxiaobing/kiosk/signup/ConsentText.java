package cn.tongxiaobing.kiosk.signup;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxiaobing.kiosk.KioskConfig;
import cn.tongxiaobing.kiosk.KioskConfig.Office;
import cn.tongxiaobing.kiosk.SignUpSettings;
import cn.tongxiaobing.kiosk.SignUpSettings.IdNumbers;
import cn.tongxiaobing.kiosk.secrecy.Fingerprint;
import java.util.List;

/**
 * What people are told before they agree (《个人信息保护法》第十七条、第二十九条、第三十条). The wording changes with the
 * version; office, days and fields are those of the settings, so the hash tells which text exactly
 * somebody saw: a change of settings asks everyone anew.
 *
 * @param version of the wording, raised with every change to it
 * @param title over all of it
 * @param summary what matters most
 * @param general the points of the general consent, in order
 * @param health the points of the separate consent to health data
 */
public record ConsentText(
    String version, String title, String summary, List<Point> general, List<Point> health) {

  private static final String VERSION = "2026-11-22";

  public ConsentText {
    general = List.copyOf(general);
    health = List.copyOf(health);
  }

  /** One thing to know. */
  public record Point(String title, String text) {}

  /** The text as it stands under these settings. */
  public static ConsentText of(KioskConfig config) {
    Office office = config.office();
    SignUpSettings settings = config.signUps();
    boolean id = settings.idNumber() != IdNumbers.OFF;
    String days = settings.retentionDays() + " 天";
    return new ConsentText(
        VERSION,
        "预报名信息怎么用",
        "留下姓名和手机号，是为了让"
            + office.name()
            + "联系您。信息加密存在本单位，最多 "
            + days
            + "就删除。随时可以撤回。不同意也能继续咨询。预报名不等于正式应征报名。",
        List.of(
            new Point("我们是谁", contact(office)),
            new Point("做什么用", "只用来联系您、了解参军意向、指引您到全国征兵网正式报名。不据此作任何录取或拒绝的决定。"),
            new Point(
                "要哪些信息",
                "必填：姓名、性别、出生日期、手机号、学历和在读情况、户籍所在地"
                    + (settings.idNumber() == IdNumbers.REQUIRED ? "、身份证号。" : "。")
                    + "选填：毕业年份、是否全日制、方便接电话的时间、想咨询的事"
                    + (settings.idNumber() == IdNumbers.OPTIONAL ? "、身份证号。" : "。")
                    + (id ? "" : "不收身份证号。")
                    + "不收照片、人脸、指纹、银行卡号。"),
            new Point("万一泄露会怎样", "可能接到骚扰或诈骗电话。所以信息逐条加密，查看要有理由并留下记录。"),
            new Point("谁能看到", "只有" + office.name() + "的经办人员。不提供给别的单位，不公开，不出境。"),
            new Point("存多久", "自提交之日起最多 " + days + "，到期自动删除；撤回后立即删除，备份里的 30 天内清除。"),
            new Point("您的权利", "凭回执号和手机号后四位，随时可以查询和撤回；要更正或复制，请到窗口或打电话。"),
            new Point("不同意也可以", "不影响咨询政策，也可以直接上全国征兵网或到窗口报名。"),
            new Point("未成年人", "未满 17 周岁不收。已满 17 周岁、未满 18 周岁的，请先告诉监护人；查看这样的信息要另外批准。"),
            new Point("投诉", "可以向" + office.name() + "反映，也可以拨打 12345。")),
        List.of(
            new Point("是什么", "身高、体重、裸眼视力是健康信息，属于敏感个人信息，所以单独征求您的同意。"),
            new Point("做什么用", "只用来给您一个初步提示，并让经办人员提前说明要注意的地方。体检结论以征兵体检站为准。"),
            new Point("可以不填", "不填、不同意都不影响预报名。"),
            new Point("存多久", "同样加密保存，最多 " + days + "，撤回后立即删除。")));
  }

  private static String contact(Office office) {
    StringBuilder who = new StringBuilder(office.name());
    if (!office.address().isEmpty()) {
      who.append("，地址：").append(office.address());
    }
    if (!office.phone().isEmpty()) {
      who.append("，电话：").append(office.phone());
    }
    return who.append("。").toString();
  }

  /** Tells one text from another: 64 hexadecimal digits. */
  public String hash() {
    Fingerprint all = new Fingerprint();
    all.add((version + "\n" + title + "\n" + summary + "\n").getBytes(UTF_8));
    for (List<Point> part : List.of(general, health)) {
      part.forEach(p -> all.add((p.title() + "\n" + p.text() + "\n").getBytes(UTF_8)));
      all.add("\n".getBytes(UTF_8));
    }
    return all.hex();
  }
}
