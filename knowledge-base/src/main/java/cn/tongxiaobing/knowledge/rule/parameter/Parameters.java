package cn.tongxiaobing.knowledge.rule.parameter;

import cn.tongxiaobing.knowledge.document.Problems;
import cn.tongxiaobing.knowledge.document.Register;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All parameters by name: those with values, and those that each place fills in. Immutable. */
public final class Parameters {

  /** Where parameter files lie in the library. */
  public static final String FOLDER = "parameters/";

  private final SortedMap<String, Parameter<Object>> dated;
  private final SortedMap<String, LocalParameter> local;

  Parameters(SortedMap<String, Parameter<Object>> dated, SortedMap<String, LocalParameter> local) {
    this.dated = new TreeMap<>(dated);
    this.local = new TreeMap<>(local);
  }

  /**
   * Reads every YAML file below {@value #FOLDER}.
   *
   * @param files text by path below {@code library/}; other files are passed over
   * @param register the documents that references may name
   * @param problems every fault is added here; a parameter with one is left out
   */
  public static Parameters read(
      SortedMap<String, String> files, Register register, Problems problems) {
    SortedMap<String, Parameter<Object>> dated = new TreeMap<>();
    SortedMap<String, LocalParameter> local = new TreeMap<>();
    ParameterReader reader = new ParameterReader(new ReferenceReader(register));
    files
        .subMap(FOLDER, FOLDER + Character.MAX_VALUE)
        .forEach((file, text) -> {
          switch (reader.read(file, text, problems)) {
            case ParameterReader.Read.Dated(Parameter<Object> p) -> dated.put(p.name(), p);
            case ParameterReader.Read.Local(LocalParameter p) -> local.put(p.name(), p);
            case ParameterReader.Read.Faulty() -> {}
          }
        });
    return new Parameters(dated, local);
  }

  public boolean isEmpty() {
    return dated.isEmpty() && local.isEmpty();
  }

  /** Every parameter with values, by name. */
  public Collection<Parameter<Object>> all() {
    return List.copyOf(dated.values());
  }

  /** Every parameter that places fill in, by name. */
  public Collection<LocalParameter> local() {
    return List.copyOf(local.values());
  }

  public Optional<LocalParameter> local(String name) {
    return Optional.ofNullable(local.get(name));
  }

  /** The parameter with this name and a single value of this sort on each day. */
  public <T> Optional<Parameter<T>> single(String name, Class<T> type) {
    return Optional.ofNullable(dated.get(name))
        .filter(p -> p.values().stream().allMatch(v -> type.isInstance(v.value())))
        .map(p -> p.map(type::cast));
  }

  /** The parameter with this name and a table of values of this sort on each day. */
  public <T> Optional<Parameter<Table<T>>> table(String name, Class<T> type) {
    return Optional.ofNullable(dated.get(name))
        .filter(p -> p.values().stream().allMatch(v -> isTableOf(type, v.value())))
        .map(p -> p.map(value -> ((Table<?>) value).as(type)));
  }

  private static boolean isTableOf(Class<?> type, Object value) {
    return value instanceof Table<?> table
        && table.rows().values().stream().allMatch(type::isInstance);
  }
}
