package cn.tongxiaobing.knowledge.rule;

import java.time.LocalDate;

/** A rule of policy that can be worked out for a person on a day. Stateless and thread-safe. */
public sealed interface Rule permits Condition, Calculator {

  /** Stable ASCII name, used in flows and scenarios: enlistment-age. */
  String name();

  /** What it is about, in Chinese. */
  String title();

  /** What it says of {@code person} on {@code today}. */
  Outcome outcome(Person person, LocalDate today);
}
