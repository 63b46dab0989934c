package cn.tongxiaobing.kiosk.signup;

import cn.tongxiaobing.kiosk.KioskConfig.Office;
import cn.tongxiaobing.knowledge.library.Library;
import cn.tongxiaobing.knowledge.rule.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What goes with a receipt. It depends on what the person gave and on nothing that is stored, so it
 * betrays nobody who signed up before.
 *
 * @param check what the rules say of the person
 */
public record Answer(Steps steps, List<Advice> check) {

  public Answer {
    check = List.copyOf(check);
  }

  public static Answer to(SignUpForm form, Library library, Office office, LocalDate today) {
    Person person = Details.of(form).person(Optional.of(Details.OfHealth.of(form.health())));
    return new Answer(Steps.of(form, office), Advice.on(person, library, today));
  }
}
