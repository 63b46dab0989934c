package cn.tongxiaobing.kiosk.corpus;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was entered in a form cannot be taken. */
public final class FieldsRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Map<String, String> faults;

  FieldsRefusedException(Map<String, String> faults) {
    super("fields at fault", null, false, false);
    this.faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
  }

  /** What to do about each field that is at fault, by its name. */
  public Map<String, String> faults() {
    return faults;
  }
}
