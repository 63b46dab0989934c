package cn.tongxiaobing.kiosk.testing;

/** What an office of a made-up county brings: a notice, a table and a guide that rest on it. */
public final class OfficeCards {

  /** A notice of 云冈区, by name. */
  public static final String NOTICE =
      """
      ---
      kind: notice
      title: 平泉征兵办2026年问答通知
      issuer: 平泉县征兵办公室
      document-number: 平征〔2026〕3号
      effective-from: 2026-01-05
      place: "140214"
      ---
      正文不收录。
      """;

  /** Two questions of the county, the second with two other wordings. */
  public static final String TABLE =
      """
      问题,相似问,答案,依据,地区,分类,确定程度,有效期至,备注
      平泉体检站星期几开门,,每周二、周四上午。,《平泉征兵办2026年问答通知》,云冈区,应征流程,,2026/12/31,核过
      平泉驿站接不接送体检,"平泉有车送我去体检吗
      平泉体检坐什么车","接送。
      早上七点在站前广场上车。",《平泉征兵办2026年问答通知》,140214,应征流程,当年公告,,
      """;

  /** A guide of the same county. */
  public static final String GUIDE =
      """
      ---
      kind: guide
      title: 平泉体检指引
      topic: process
      place: "140214"
      checked-on: 2026-11-22
      ---

      ## 平泉体检要不要空腹 {#fasting}

      要 **空腹**，早上不吃不喝。

      ### 问法
      - 平泉体检能不能吃早饭
      - 平泉抽血前可以喝水吗
      - 平泉体检那天早上怎么吃

      ### 依据
      - 《平泉征兵办2026年问答通知》

      ### 记录
      - 结论：说明
      - 确定程度：以当地为准
      """;

  private OfficeCards() {}
}
