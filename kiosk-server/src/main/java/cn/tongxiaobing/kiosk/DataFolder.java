package cn.tongxiaobing.kiosk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What to tell the person when the data folder cannot be used. */
public final class DataFolder {

  private DataFolder() {}

  /**
   * Makes {@code data} where it is not there.
   *
   * @throws OperatorException when nothing can be written in it
   */
  public static void make(Path data) {
    try {
      Files.createDirectories(data);
      if (!Files.isWritable(data)) {
        throw new AccessDeniedException(data.toString());
      }
    } catch (IOException e) {
      throw unusable(data, e);
    }
  }

  /** Says what is wrong with {@code data} and what to do about it. */
  public static OperatorException unusable(Path data, IOException cause) {
    return new OperatorException(
        OperatorException.CONFIGURATION,
        "数据文件夹 " + data + " " + fault(data, cause) + "，或用 --data 指定别的文件夹。");
  }

  private static String fault(Path data, IOException cause) {
    if (Files.exists(data) && !Files.isDirectory(data)) {
      return "不是文件夹，请换一个位置";
    }
    if (cause instanceof AccessDeniedException) {
      return "没有写入权限，请修改权限";
    }
    return "不能写入（" + cause.getMessage() + "），请检查磁盘空间和权限";
  }
}
