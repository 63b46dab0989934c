package cn.tongxiaobing.knowledge.rule.parameter;

import java.util.List;
import java.util.Optional;

/**
 * A number that each place sets for itself. It ships by name and without a value.
 *
 * @param name its path without ending: local/family-subsidy
 * @param description what it is, in Chinese, the name that an office writes in its CSV file
 * @param unit money or a number
 * @param ask whom to ask while no value is filled in
 * @param higherLevelApplies whether the value of the city or province holds where the county has
 *     none of its own
 * @param toldBy the card that a question about it is answered with, such as {@code
 *     family-subsidy#how-much}
 * @param references what leaves it to the place
 */
public record LocalParameter(
    String name,
    String description,
    Unit unit,
    String ask,
    boolean higherLevelApplies,
    Optional<String> toldBy,
    List<LegalReference> references) {

  public LocalParameter {
    references = List.copyOf(references);
  }
}
