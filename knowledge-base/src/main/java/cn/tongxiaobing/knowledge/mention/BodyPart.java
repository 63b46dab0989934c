package cn.tongxiaobing.knowledge.mention;

import cn.tongxiaobing.knowledge.rule.TattooPlace;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parts of the body as people name them, and where the training dress leaves them. */
enum BodyPart {
  FACE("(?:脸|面部|额头|下巴|鼻子|嘴边|眉骨)", "脸上", TattooPlace.FACE_OR_NECK),
  NECK("(?:(?<![脚手])脖子?|颈|喉)", "脖子", TattooPlace.FACE_OR_NECK),
  EAR("(?:耳背|耳朵?后|耳根|耳朵|耳垂)", "耳后", TattooPlace.FACE_OR_NECK, TattooPlace.EXPOSED),
  FOREARM("(?:小臂|前臂|小胳膊)", "小臂", TattooPlace.EXPOSED),
  HAND("(?:手背|手脖子|虎口|手腕|手指头?|手心|手掌|手上)", "手上", TattooPlace.EXPOSED),
  CALF("(?:小腿|腿肚子)", "小腿", TattooPlace.EXPOSED),
  UPPER_ARM("(?:大臂|上臂|大胳膊|膀子|肩膀|肩头?|肩胛)", "大臂、肩膀", TattooPlace.COVERED),
  ANKLE("(?:脚踝|脚脖子|脚腕|脚背|脚面)", "脚踝", TattooPlace.EXPOSED, TattooPlace.COVERED),
  TRUNK("(?:后背|背上|背部|背后|胸|前胸|腰|肚子|腹|屁股|臀|肋)", "躯干", TattooPlace.COVERED),
  THIGH("(?:大腿)", "大腿", TattooPlace.COVERED),
  ARM("(?:胳膊|胳臂|手臂|手膀)", "胳膊", TattooPlace.EXPOSED, TattooPlace.COVERED),
  COLLARBONE("(?:锁骨)", "锁骨", TattooPlace.EXPOSED, TattooPlace.COVERED),
  LEG("(?:腿上|腿|膝盖)", "腿上", TattooPlace.EXPOSED, TattooPlace.COVERED);

  private final Pattern words;
  private final String label;
  private final TattooPlace place;
  private final TattooPlace orPlace;

  BodyPart(String words, String label, TattooPlace place) {
    this(words, label, place, place);
  }

  BodyPart(String words, String label, TattooPlace place, TattooPlace orPlace) {
    this.words = Pattern.compile(words);
    this.label = label;
    this.place = place;
    this.orPlace = orPlace;
  }

  /** The part that {@code text} names, if it names one; a name within a longer one counts as it. */
  static Optional<BodyPart> named(String text) {
    return Arrays.stream(values()).filter(part -> part.words.matcher(text).find()).findFirst();
  }

  /** The word that people read. */
  String label() {
    return label;
  }

  /** Where rules may count it: one place, or two where the name does not tell. */
  List<TattooPlace> places() {
    return Stream.of(place, orPlace).distinct().toList();
  }
}
