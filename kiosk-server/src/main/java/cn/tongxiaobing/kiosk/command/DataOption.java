package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.OperatorException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the data folder, for every command that needs one. */
final class DataOption {

  @Option(names = "--data", paramLabel = "文件夹", description = "数据文件夹，不写就用当前位置下的 data")
  private String folder = "data";

  Path path() {
    return path(folder);
  }

  /** A path as it was typed. */
  static Path path(String typed) {
    try {
      return Path.of(typed);
    } catch (InvalidPathException e) {
      throw new OperatorException(
          OperatorException.USAGE, "这个路径打不开，请换成英文路径，或把系统语言设为 UTF-8（例如 LANG=C.UTF-8）。");
    }
  }
}
