package cn.tongxiaobing.knowledge.flow;

import cn.tongxiaobing.knowledge.document.Place;
import cn.tongxiaobing.knowledge.flow.FlowState.Answered;
import cn.tongxiaobing.knowledge.flow.FlowState.Now;
import cn.tongxiaobing.knowledge.rule.Fact;
import cn.tongxiaobing.knowledge.rule.Person;
import cn.tongxiaobing.knowledge.rule.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks a flow from its start with the answers at hand. */
final class Replay {

  private final Flow flow;
  private final Rules rules;
  private final LocalDate today;
  private final Person stranger;

  Replay(Flow flow, Rules rules, LocalDate today, Place place) {
    this.flow = flow;
    this.rules = rules;
    this.today = today;
    this.stranger = Person.unknown().with(Fact.PLACE, place);
  }

  FlowState of(Answers answers) {
    Person person = stranger;
    List<Answered> path = new ArrayList<>();
    Answers aside = answers;
    Target at = flow.start();
    while (!at.isOutcome()) {
      switch (flow.step(at).orElseThrow()) {
        case Decision decision -> at = decision.after(ruling(decision, person));
        case Question question -> {
          Optional<String> value = aside.find(question.id());
          if (value.isEmpty()) {
            return asking(question, Optional.empty(), path, aside);
          }
          aside = aside.without(question.id());
          switch (AnswerReader.read(question, value.get(), person, today)) {
            case Reading.Fault(String sentence) -> {
              return asking(question, Optional.of(sentence), path, aside);
            }
            case Reading.Taken taken -> {
              path.add(new Answered(question, value.get(), taken.words()));
              person = taken.person();
              at = taken.next();
            }
          }
        }
      }
    }
    Ending ending = flow.ending(at).orElseThrow();
    Result result = new Showing(person, path, rules, today).of(ending);
    return new FlowState(flow, path, aside, new Now.Finished(result));
  }

  private FlowState asking(
      Question question, Optional<String> fault, List<Answered> path, Answers aside) {
    int before = path.size();
    Distance ahead = Distance.from(question, flow);
    FlowState.Progress progress =
        new FlowState.Progress(before + 1, before + ahead.fewest(), before + ahead.most());
    return new FlowState(flow, path, aside, new Now.Asking(question, fault, progress));
  }

  private Ruling ruling(Decision decision, Person person) {
    return Ruling.of(rules.rule(decision.rule()).orElseThrow().outcome(person, today));
  }
}
