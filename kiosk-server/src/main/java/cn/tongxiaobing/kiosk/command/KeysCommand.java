package cn.tongxiaobing.kiosk.command;

import cn.tongxiaobing.kiosk.KeyPassphrase;
import cn.tongxiaobing.kiosk.OperatorException;
import cn.tongxiaobing.kiosk.SignUpDesk;
import cn.tongxiaobing.kiosk.secrecy.KeyException;
import cn.tongxiaobing.kiosk.secrecy.Keys;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keys unlock}: takes the passphrase off the keyset, to have another or none. */
@Command(name = "keys", description = "主密钥：keys unlock 取下口令（要先用原口令）；设口令见 docs/keys-and-backups.md")
final class KeysCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", arity = "0..1", paramLabel = "unlock", description = "取下口令")
  private String verb = "";

  @Mixin private DataOption data = new DataOption();

  @Override
  public Integer call() {
    if (!verb.equals("unlock")) {
      throw new OperatorException(
          OperatorException.USAGE, "keys 后面写 unlock，例如：./tongxiaobing keys unlock");
    }
    try {
      Keys.open(data.path().resolve(SignUpDesk.KEYS), true, KeyPassphrase.lock(System.getenv()))
          .under(Optional.empty());
    } catch (KeyException e) {
      throw new OperatorException(OperatorException.CONFIGURATION, String.valueOf(e.getMessage()));
    }
    spec.commandLine().getOut().println("主密钥的口令已取下。要换口令，请设好新的再启动；不再用口令，请去掉环境变量。");
    return 0;
  }
}
