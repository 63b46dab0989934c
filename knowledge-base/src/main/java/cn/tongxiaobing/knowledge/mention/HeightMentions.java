package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 一米七五、1米75、1.75m、175公分、身高175、175 beside a weight. */
final class HeightMentions implements Recogniser {

  private static final Pattern METRES =
      Pattern.compile(
          "(?<![0-9.一二三四五六七八九十百])(?:[1一] ?米 ?(?<rest>[0-9]{1,2}(?![0-9])"
              + "|[一二三四五六七八九零]{1,2}|[一二三四五六七八九]十[一二三四五六七八九]?)(?<half>半|\\.5|点五)?"
              + "|(?<decimal>1\\.[3-9][0-9]?) ?(?:m(?![a-z])|米|公尺))");
  private static final Pattern CENTIMETRES =
      Pattern.compile(
          "(?<figure>(?<![0-9.])1[3-9][0-9](?:\\.[0-9])?"
              + "|(?<![0-9.])2[0-2][0-9](?:\\.[0-9])?"
              + "|一百[四五六七八九]十?+[一二三四五六七八九]?+) ?(?:cm|厘米|公分|里米)");
  private static final String FIGURE =
      "(?<figure>(?:1[3-9][0-9]|2[0-2][0-9])(?:\\.[0-9])?(?![0-9.])"
          + "|1\\.[3-9][0-9](?![0-9])|一[三四五六七八九][零一二三四五六七八九]"
          + "|一百[四五六七八九]十?+[一二三四五六七八九]?+)";
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:身高|个子|个头|净身高|身长|高度?)(?:体重)?(?:是|有|才|就|只有|大概|大约|约|为|差不多|也就|刚好|目前|现在|:| )*"
                  .replace("*", "{0,3}")
              + FIGURE
              + "(?! ?(?:斤|公斤|kg|度|年|块|元|人|米))");
  private static final Pattern BESIDE_WEIGHT =
      Pattern.compile(
          "(?<![0-9.])(?<figure>(?:1[4-9][0-9]|20[0-9])(?:\\.[0-9])?)"
              + "(?= ?[,、/的高 ]? ?体重| ?/ ?[1-9][0-9]{1,2}(?![0-9.]| ?度)"
              + "| ?[,、/的高 ] ?重?(?:是|有)?[1-9][0-9]{1,2}(?:\\.[0-9])? ?(?:斤|公斤|千克|kg))");
  private static final Pattern BLOOD_PRESSURE = Pattern.compile("血压|高压|低压|mmhg|毫米汞柱");
  private static final Pattern BESIDE_SEX =
      Pattern.compile(
          "(?<=[男女](?:生|的|孩|兵"
              + "|青年)?[, ]{0,2})(?<figure>(?<![0-9.])1[4-9][0-9](?![0-9.]))(?! ?(?:斤"
              + "|公斤|kg|度|年|块|元|人|米|cm|厘米|公分))");
  private static final Pattern ABOUT_HEIGHT = Pattern.compile("身高|个子|个头|多高");

  /** 女兵身高要求,我159: what the figure is was said before. */
  private static final Pattern OF_A_PERSON =
      Pattern.compile(
          "(?<=(?:^|[,。;!?]|我|俺|他|她|娃)(?:是|才|就|只有|差不多|大概)?)"
              + "(?<figure>1[4-9][0-9](?:\\.[0-9])?)(?=[呢的吧了]*(?:$|[,。;!?]))");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public Stream<Mention> read(Utterance utterance) {
    return Stream.of(
            utterance.all(METRES).flatMap(m -> metres(utterance, m).stream()),
            utterance.all(CENTIMETRES).flatMap(m -> figure(utterance, m, "").stream()),
            utterance.all(NAMED).flatMap(m -> figure(utterance, m, "").stream()),
            utterance
                .all(BESIDE_WEIGHT)
                .filter(m -> !utterance.has(BLOOD_PRESSURE))
                .flatMap(m -> figure(utterance, m, "没写单位，按身高算").stream()),
            utterance
                .all(OF_A_PERSON)
                .filter(m -> utterance.has(ABOUT_HEIGHT))
                .flatMap(m -> figure(utterance, m, "没写单位，按身高算").stream()),
            utterance.all(BESIDE_SEX).flatMap(m -> figure(utterance, m, "没写单位，按身高算").stream()))
        .flatMap(mentions -> mentions);
  }

  private static Optional<Mention> metres(Utterance utterance, MatchResult match) {
    if (match.group("decimal") != null) {
      return height(utterance, match, new BigDecimal(match.group("decimal")).multiply(HUNDRED), "");
    }
    String rest = match.group("rest");
    BigDecimal half = match.group("half") == null ? BigDecimal.ZERO : new BigDecimal("0.5");
    return Figure.decimal(rest)
        .map(r -> rest.length() == 1 ? r.multiply(BigDecimal.TEN) : r)
        .flatMap(r -> height(utterance, match, HUNDRED.add(r).add(half), ""));
  }

  private static Optional<Mention> figure(Utterance utterance, MatchResult match, String note) {
    String figure = match.group("figure");
    Optional<BigDecimal> number = Figure.decimal(figure);
    return number.flatMap(
        n -> height(utterance, match, figure.startsWith("1.") ? n.multiply(HUNDRED) : n, note));
  }

  private static Optional<Mention> height(
      Utterance utterance, MatchResult match, BigDecimal centimetres, String note) {
    BigDecimal plain = new BigDecimal(Figure.shown(centimetres));
    return Fact.HEIGHT
        .parse(plain.toPlainString())
        .map(value ->
            utterance
                .mention(Kind.HEIGHT, match, Figure.shown(value) + " 厘米", Fact.HEIGHT, value)
                .noted(note));
  }
}
