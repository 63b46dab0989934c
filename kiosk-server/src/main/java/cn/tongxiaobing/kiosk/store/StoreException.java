package cn.tongxiaobing.kiosk.store;

/**
 * The database cannot do what was asked. The message says in Chinese what is wrong and what to do;
 * it never holds what was to be stored.
 */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong, and so who can help. */
  public enum Kind {
    /** Too much at once, or another process holds the database: try again. */
    BUSY("数据库正忙，请稍后再试。"),
    /** No space is left: somebody has to make room. */
    FULL("磁盘空间不足，暂时不能保存，请清理磁盘。"),
    /** Nothing can be written there. */
    READ_ONLY("数据文件夹不能写入，请检查权限和磁盘。"),
    /** It failed and may fail again; nothing was stored, or it is not known whether it was. */
    FAILED("数据库读写失败，请检查磁盘或数据库服务后重新启动。"),
    /** What is stored does not hold together any more. */
    DAMAGED("数据库文件已损坏，请用最近的备份恢复：./tongxiaobing restore 备份文件"),
    /** Written by a later release. */
    NEWER("数据库由更新的版本写成，请换用新版程序，或恢复升级前的备份。"),
    /** Not ours. */
    FOREIGN("这不是同小兵的数据库，没有改动它，请换一个位置。");

    private final String advice;

    Kind(String advice) {
      this.advice = advice;
    }
  }

  private final Kind kind;

  StoreException(Kind kind) {
    super(kind.advice);
    this.kind = kind;
  }

  StoreException(Kind kind, Throwable cause) {
    super(kind.advice, cause);
    this.kind = kind;
  }

  /**
   * @param detail what exactly is wrong, before the advice
   */
  StoreException(Kind kind, String detail) {
    super(detail + "。" + kind.advice);
    this.kind = kind;
  }

  /** For what is read and cannot be what was stored. */
  public static StoreException damaged() {
    return new StoreException(Kind.DAMAGED);
  }

  public Kind kind() {
    return kind;
  }
}
