package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import cn.tongxiaobing.knowledge.rule.Scar;
import cn.tongxiaobing.knowledge.rule.TattooPlace;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 脸上有道3厘米的疤、疤痕体质、身上没有疤. */
final class ScarMentions implements Recogniser {

  private static final Pattern NONE = Pattern.compile("没有?(?:任何|什么)?(?:疤痕?|瘢痕|伤疤)");
  private static final Pattern PRONE = Pattern.compile("[疤瘢]痕体质");
  private static final Pattern SCAR = Pattern.compile("伤疤|刀疤|疤痕?(?!体质)|瘢痕(?!体质)");
  private static final Pattern PERSONAL = Pattern.compile("有|留|落|公分|厘米|cm");
  private static final Pattern SIZE =
      Pattern.compile("(?<figure>" + Figure.DECIMAL + ")[多来几]? ?(?:公分|厘米|cm)");
  private static final int NEAR = 10;

  @Override
  public Stream<Mention> read(Utterance utterance) {
    Optional<MatchResult> none = utterance.all(NONE).findFirst();
    if (none.isPresent()) {
      return Stream.of(utterance.denial(Kind.SCAR, none.get(), "没有瘢痕", Fact.SCAR, Scar.NONE));
    }
    return Stream.concat(
        utterance
            .all(PRONE)
            .map(m -> utterance.mention(Kind.SCAR, m, "瘢痕体质", Fact.SCAR, Scar.SCAR_PRONE)),
        utterance.all(SCAR).limit(1).flatMap(m -> scar(utterance, m).stream()));
  }

  private static Optional<Mention> scar(Utterance utterance, MatchResult match) {
    String around = utterance.around(match.start(), match.end(), NEAR);
    Optional<BodyPart> part =
        BodyPart.named(utterance.before(match.start(), NEAR)).or(() -> BodyPart.named(around));
    if (part.isEmpty() || !PERSONAL.matcher(around).find()) {
      return Optional.empty();
    }
    boolean face = part.get().places().contains(TattooPlace.FACE_OR_NECK);
    Person person = Person.unknown().with(Fact.SCAR, face ? Scar.FACE_OR_NECK : Scar.ELSEWHERE);
    Person sized =
        utterance
            .all(SIZE)
            .filter(m -> m.start() <= match.end() + NEAR && m.end() >= match.start() - NEAR)
            .findFirst()
            .flatMap(m -> Figure.decimal(m.group("figure")))
            .flatMap(f -> Fact.SCAR_SIZE.parse(Figure.shown(f)))
            .map(f -> person.with(Fact.SCAR_SIZE, f))
            .orElse(person);
    String size = sized.find(Fact.SCAR_SIZE).map(f -> " " + f + " 厘米").orElse("");
    return Optional.of(
        utterance.mention(Kind.SCAR, match, part.get().label() + "瘢痕" + size, List.of(sized), ""));
  }
}
