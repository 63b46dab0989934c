package cn.tongxiaobing.knowledge.flow;

import cn.tongxiaobing.knowledge.rule.Fact;
import java.util.List;
import java.util.Optional;

/** How a question is put. */
public sealed interface Ask {

  /** One of some choices. */
  record OneOf(List<Choice> choices) implements Ask {
    public OneOf {
      choices = List.copyOf(choices);
    }
  }

  /**
   * Any of some choices, or none of them.
   *
   * @param together the fact that they are the value of, when they are that
   */
  record AnyOf(List<Choice> choices, Optional<Fact<?>> together) implements Ask {

    /** What stands for none of them. */
    public static final String NONE_LABEL = "都没有";

    public AnyOf {
      choices = List.copyOf(choices);
    }
  }

  /**
   * Facts to put in on one page.
   *
   * @param fields at least one
   * @param past whether a day among them cannot lie in the future
   */
  record Form(List<Fact<?>> fields, boolean past) implements Ask {
    public Form {
      fields = List.copyOf(fields);
    }
  }
}
