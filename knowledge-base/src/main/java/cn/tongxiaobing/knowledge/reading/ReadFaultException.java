package cn.tongxiaobing.knowledge.reading;

/** Carries a fault from where it is found to the door. Nothing outside this package sees one. */
final class ReadFaultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ReadFault fault;

  ReadFaultException(ReadFault.Kind kind) {
    this(kind, "");
  }

  ReadFaultException(ReadFault.Kind kind, String detail) {
    super(kind.code(), null, false, false);
    this.fault = new ReadFault(kind, detail);
  }

  ReadFault fault() {
    return fault;
  }
}
