package cn.tongxiaobing.kiosk.signup;

/** A value in the form in which it is kept, or what is wrong with it. */
sealed interface Checked<T> {

  record Sound<T>(T value) implements Checked<T> {}

  record Faulty<T>(Fault fault) implements Checked<T> {}

  static <T> Checked<T> sound(T value) {
    return new Sound<>(value);
  }

  static <T> Checked<T> faulty(Fault fault) {
    return new Faulty<>(fault);
  }
}
