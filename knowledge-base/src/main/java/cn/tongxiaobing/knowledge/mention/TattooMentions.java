package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import cn.tongxiaobing.knowledge.rule.TattooPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 小臂3公分纹身、脖子后面有个纹身、纹过眉、没有纹身. */
final class TattooMentions implements Recogniser {

  private static final Pattern NONE =
      Pattern.compile(
          "(?:没有?|无)(?:任何|什么|一点)?(?:[纹文]身|刺青)|没(?:[纹文]过身?|刺过)|(?:[纹文]身|刺青)(?:没有|也没有|都没有|无)");
  private static final Pattern TATTOO =
      Pattern.compile("[纹文蚊]身|刺青|[纹刺](?:了|过|着|的)(?:一?个|一?条|一?只|一?朵|一?行|点|些|图|字|龙|花)|[纹刺]了|纹了?个|刺字");
  private static final Pattern OF_THE_FACE = Pattern.compile("[纹文绣](?:过|了)?(?<what>眉|眼线|唇)|漂唇");
  private static final Pattern PERSONAL = Pattern.compile("有|[纹刺](?:了|过|着|的)|带|小|大|公分|厘米|cm");
  private static final Pattern REMOVED =
      Pattern.compile("洗(?:掉|了|过|干净)|祛|激光打|想纹|准备纹|打算纹|要纹|去纹|想去纹");
  private static final Pattern SIZE =
      Pattern.compile(
          "(?<figure>"
              + Figure.DECIMAL
              + ")(?<half>[多来几]|左右)? ?(?<unit>公分|厘米|cm|里米|毫米|mm)(?:[x*×乘]?[0-9]{0,3})");
  private static final Pattern AS_BIG_AS = Pattern.compile("巴掌|满背|花臂|满臂|一整条|大花");
  private static final int NEAR = 12;

  @Override
  public Stream<Mention> read(Utterance utterance) {
    Optional<MatchResult> none = utterance.all(NONE).findFirst();
    if (none.isPresent()) {
      return Stream.of(
          utterance.denial(Kind.TATTOO, none.get(), "没有文身", Fact.TATTOO, TattooPlace.NONE));
    }
    List<Mention> ofTheFace = utterance.all(OF_THE_FACE).map(m -> ofTheFace(utterance, m)).toList();
    return ofTheFace.isEmpty()
        ? utterance.all(TATTOO).limit(1).map(m -> tattoo(utterance, m))
        : ofTheFace.stream();
  }

  private static Mention ofTheFace(Utterance utterance, MatchResult match) {
    TattooPlace place =
        match.group("what") == null
            ? TattooPlace.LIPS
            : switch (match.group("what")) {
              case "眉" -> TattooPlace.BROWS;
              case "眼线" -> TattooPlace.EYELINER;
              default -> TattooPlace.LIPS;
            };
    return utterance.mention(Kind.TATTOO, match, place.label(), Fact.TATTOO, place);
  }

  private static Mention tattoo(Utterance utterance, MatchResult match) {
    String around = utterance.around(match.start(), match.end(), NEAR);
    Optional<BodyPart> part =
        BodyPart.named(utterance.before(match.start(), NEAR))
            .or(() -> BodyPart.named(utterance.after(match.end(), NEAR)))
            .or(() -> BodyPart.named(around));
    Optional<Mention> size = size(utterance, match);
    boolean personal =
        PERSONAL.matcher(around).find()
            && !REMOVED.matcher(utterance.text()).find()
            && (part.isPresent() || size.isPresent());
    if (!personal) {
      return new Mention(
          Kind.TATTOO, match.start(), match.end(), Stance.ASKED_ABOUT, "文身", List.of(), "");
    }
    List<Person> meanings = new ArrayList<>();
    Person sized = size.flatMap(s -> s.meanings().stream().findFirst()).orElse(Person.unknown());
    part.ifPresent(p -> p.places().forEach(place -> meanings.add(sized.with(Fact.TATTOO, place))));
    if (part.isEmpty()) {
      meanings.add(sized);
    }
    String shown = part.map(BodyPart::label).orElse("");
    String reading = shown + size.map(Mention::reading).map(s -> " " + s).orElse("") + "文身";
    String note =
        meanings.size() > 1 ? "穿短袖短裤时露不露出来，没说" : AS_BIG_AS.matcher(around).find() ? "没说多少厘米" : "";
    int from = size.map(s -> Math.min(s.start(), match.start())).orElse(match.start());
    int to = size.map(s -> Math.max(s.end(), match.end())).orElse(match.end());
    boolean exceeds = size.filter(s -> s.stance() == Stance.ASKED_ABOUT).isPresent();
    Mention mention = utterance.mention(Kind.TATTOO, from, to, reading.strip(), meanings, note);
    return exceeds ? mention.with(Stance.ASKED_ABOUT) : mention;
  }

  /** How long it is, in centimetres. */
  private static Optional<Mention> size(Utterance utterance, MatchResult tattoo) {
    return utterance
        .all(SIZE)
        .filter(m -> m.start() <= tattoo.end() + NEAR && m.end() >= tattoo.start() - NEAR)
        .flatMap(m -> size(utterance, m, m.group("unit")).stream())
        .findFirst();
  }

  private static Optional<Mention> size(Utterance utterance, MatchResult match, String unit) {
    boolean millimetres = unit.startsWith("m") || unit.equals("毫米");
    return Figure.decimal(match.group("figure"))
        .map(f -> millimetres ? f.movePointLeft(1) : f)
        .filter(f -> f.intValue() < 120)
        .flatMap(f -> Fact.TATTOO_SIZE.parse(Figure.shown(f)))
        .map(f ->
            utterance.mention(Kind.TATTOO, match, Figure.shown(f) + " 厘米", Fact.TATTOO_SIZE, f));
  }
}
