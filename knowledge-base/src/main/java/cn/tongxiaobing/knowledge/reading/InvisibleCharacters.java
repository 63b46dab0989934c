package cn.tongxiaobing.knowledge.reading;

/**
 * Characters that take up no room: control characters, zero-width ones, soft hyphens, and those
 * that turn the direction of writing, with which a text can be made to show what it does not say.
 */
final class InvisibleCharacters {

  private InvisibleCharacters() {}

  static String without(String text) {
    if (text.codePoints().noneMatch(InvisibleCharacters::isInvisible)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isInvisible(c)).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n' && c != '\t';
      case Character.FORMAT -> true;
      default -> false;
    };
  }
}
