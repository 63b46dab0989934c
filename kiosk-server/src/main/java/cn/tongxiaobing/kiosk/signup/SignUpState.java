package cn.tongxiaobing.kiosk.signup;

import cn.tongxiaobing.kiosk.store.SamePerson;
import cn.tongxiaobing.kiosk.store.StoreException;
import cn.tongxiaobing.knowledge.rule.Coded;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a sign-up stands. */
public enum SignUpState implements Coded {
  NEW("new", "新提交", "已收到，等待联系"),
  CONTACTED("contacted", "已联系", "已联系"),
  APPOINTED("booked", "已预约", "已预约"),
  ARRIVED("arrived", "已到场", "已到场"),
  REGISTERED("official", "已官网报名", "已在全国征兵网报名"),
  CLOSED("closed", "不再继续", "不再继续"),
  /** One more of a person who has one that stands; the person is not told. */
  DUPLICATE("duplicate", "重复提交", "已收到，等待联系");

  private static final Set<SignUpState> OVER = Set.of(CLOSED, DUPLICATE);

  private final String code;
  private final String label;
  private final String told;

  SignUpState(String code, String label, String told) {
    this.code = code;
    this.label = label;
    this.told = told;
  }

  /**
   * The state with this code, as it was stored.
   *
   * @throws StoreException when there is none: the code is not what was stored
   */
  public static SignUpState of(String code) {
    return Coded.of(SignUpState.class, code).orElseThrow(StoreException::damaged);
  }

  /** A person has one sign-up that stands; what comes after it waits for staff to decide. */
  static SamePerson samePerson() {
    return new SamePerson(
        Arrays.stream(values())
            .filter(SignUpState::stands)
            .map(SignUpState::code)
            .collect(Collectors.toSet()),
        DUPLICATE.code,
        NEW.code);
  }

  boolean stands() {
    return !OVER.contains(this);
  }

  @Override
  public String code() {
    return code;
  }

  /** As staff read it. */
  @Override
  public String label() {
    return label;
  }

  /** As the person reads it who signed up. */
  public String told() {
    return told;
  }
}
