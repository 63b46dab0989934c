package cn.tongxiaobing.kiosk.store;

import java.util.Set;

/**
 * When a sign-up counts as one more of the same person.
 *
 * @param standing the states in which an earlier one of that person stands in the way
 * @param again the state that the later one then takes in place of its own
 * @param raised the state it comes to when the one in its way is erased
 */
public record SamePerson(Set<String> standing, String again, String raised) {

  public SamePerson {
    standing = Set.copyOf(standing);
  }
}
