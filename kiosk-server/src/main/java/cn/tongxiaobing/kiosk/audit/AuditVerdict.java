package cn.tongxiaobing.kiosk.audit;

/** What a check of the log has found. */
public sealed interface AuditVerdict {

  /**
   * Nothing was changed up to the last entry.
   *
   * @param entries how many there are
   * @param checkpoints how many signed checkpoints agree with them; without one that is kept
   *     elsewhere nobody can say that the end was not cut off
   */
  record Whole(long entries, int checkpoints) implements AuditVerdict {}

  /**
   * The log is not as it was written.
   *
   * @param seq the first number that is not as it was
   */
  record Broken(long seq, Fault fault) implements AuditVerdict {}

  /** In what way a log is broken. */
  enum Fault {
    /** The entry that should be here is not. */
    MISSING("这一条缺失，或顺序被改动"),
    /** The entry is not the one that was written, or does not follow the one before. */
    CHANGED("这一条的内容被改动，或是插入的"),
    /** A checkpoint knows another entry of this number. */
    REPLACED("这一条与当时签名的检查点不符"),
    /** A checkpoint knows of entries that are not there any more. */
    CUT_OFF("从这一条起，末尾的记录被删去"),
    /** A checkpoint was not signed by this installation. */
    FORGED_CHECKPOINT("这一条的检查点签名不对");

    private final String words;

    Fault(String words) {
      this.words = words;
    }

    /** What to tell the auditor, in Chinese. */
    public String words() {
      return words;
    }
  }
}
