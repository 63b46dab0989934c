package cn.tongxiaobing.kiosk.testing;

/** Statutes of places that do not exist. */
public final class Statutes {

  /** Four articles in two chapters, with items. */
  public static final String SOUND =
      """
      ---
      title: 平泉县应征青年交通补助办法
      issuer: 平泉县人民政府
      document-number: 平政发〔2025〕7号
      effective-from: 2025-03-01
      place: "140200"
      ---

      # 平泉县应征青年交通补助办法

      第一章 总则

      第一条 为了方便应征青年参加体检，制定本办法。

      第二条 本办法所称应征青年，是指：

      （一）户籍在平泉县的应征公民；

      （二）在平泉县就读的应征学生。

      具体名单由县征兵办公室确认。

      第二章 补助

      第三条 应征青年到体检站的往返车费，凭票据每人每次补助二十三元。

      第四条 本办法自2025年3月1日起施行。
      """;

  /** The edition before {@link #SOUND}: its article on the fares stood second and paid less. */
  public static final String EARLIER =
      """
      ---
      title: 平泉县应征青年交通补助办法
      issuer: 平泉县人民政府
      effective-from: 2020-03-01
      place: "140200"
      ---

      第一条 为了方便应征青年参加体检，制定本办法。

      第二条 应征青年到体检站的往返车费，凭票据每人每次补助十一元。

      第三条 本办法自2020年3月1日起施行。
      """;

  /** The third article is missing. */
  public static final String WITH_A_GAP =
      """
      ---
      title: 平泉县残缺办法
      effective-from: 2025-03-01
      ---
      第一条 甲。
      第二条 乙。
      第四条 本办法自2025年3月1日起施行。
      """;

  private Statutes() {}
}
