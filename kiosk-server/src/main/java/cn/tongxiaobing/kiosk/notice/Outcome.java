package cn.tongxiaobing.kiosk.notice;

/** What became of an act of staff. */
public enum Outcome {
  DONE,
  /** It is not there for who acts. */
  ABSENT,
  /** Who wrote it cannot approve it. */
  OWN,
  /** It stands on nothing. */
  NO_SOURCE,
  /** Its period is over, or ends before it begins. */
  NO_PERIOD,
  /** Somebody has changed it meanwhile, or it is past being changed. */
  OLD
}
