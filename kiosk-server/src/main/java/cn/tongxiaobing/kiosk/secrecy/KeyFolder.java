package cn.tongxiaobing.kiosk.secrecy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The folder {@code keys/} with the keyset in it. Only its owner may enter; a file that others
 * could read is refused, because a key that may have been copied is not a key. Where a file system
 * has no POSIX permissions, that is left to the operating system.
 */
final class KeyFolder {

  static final String KEYSET = "keyset.txt";

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private final Path folder;
  private final Path file;
  private final Optional<KeyLock> lock;

  /**
   * @param lock under which the keyset is kept, if it is
   */
  KeyFolder(Path folder, Optional<KeyLock> lock) {
    this.folder = folder;
    this.lock = lock;
    this.file = folder.resolve(KEYSET);
  }

  /**
   * The keyset, or empty when there is none. One that lies open is put under the lock.
   *
   * @throws KeyException when it cannot be read, is damaged, or could be read by others, or when
   *     the passphrase for it is missing or wrong
   */
  Optional<Keyset> read() {
    try {
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
      refuseOthers(folder, "700");
      refuseOthers(file, "600");
      String text = Files.readString(file, StandardCharsets.UTF_8);
      if (KeyLock.isLocked(text)) {
        return Optional.of(KeysetText.read(unlocked(text)));
      }
      Keyset keyset = KeysetText.read(text);
      if (lock.isPresent()) {
        write(keyset);
      }
      return Optional.of(keyset);
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw new KeyException("主密钥文件 " + file + " 已损坏，不能使用（程序没有改动它）。请用备份的 keys 文件夹换回，再启动。", e);
    } catch (IOException e) {
      throw unusable("不能读取", e);
    }
  }

  private String unlocked(String text) {
    KeyLock key =
        lock.orElseThrow(() ->
            new KeyException(
                "主密钥 " + file + " 加了口令。请用环境变量 TONGXIAOBING_KEY_PASSPHRASE_FILE 写明口令文件在哪里，再启动。"));
    return key.unlock(text)
        .orElseThrow(() -> new KeyException("主密钥 " + file + " 的口令不对，或文件已损坏（程序没有改动它）。请核对口令，再启动。"));
  }

  /**
   * Puts the keyset in place of the one before; after a power cut there is the one or the other.
   */
  void write(Keyset keyset) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder, ownerOnly("rwx------"));
        force(Objects.requireNonNullElse(folder.toAbsolutePath().getParent(), folder));
      }
      refuseOthers(folder, "700");
      // One name, so that a draft left by a power cut does not keep a key that is dropped later.
      Path draft = folder.resolve(KEYSET + ".new");
      Files.deleteIfExists(draft);
      Files.createFile(draft, ownerOnly("rw-------"));
      try {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
          String text = KeysetText.write(keyset);
          ByteBuffer bytes =
              StandardCharsets.UTF_8.encode(lock.map(l -> l.lock(text)).orElse(text));
          while (bytes.hasRemaining()) {
            channel.write(bytes);
          }
          channel.force(true);
        }
        Files.move(
            draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw unusable("不能写入", e);
    }
  }

  KeyFolder under(Optional<KeyLock> other) {
    return new KeyFolder(folder, other);
  }

  /**
   * The first line of a file that only its owner may read.
   *
   * @throws KeyException when it cannot be read, or could be read by others
   */
  static String secret(Path file) {
    try {
      refuseOthers(file, "600");
      return Files.readString(file, StandardCharsets.UTF_8).lines().findFirst().orElse("").strip();
    } catch (IOException e) {
      throw new KeyException("口令文件 " + file + " 读不出来，请检查路径和权限。", e);
    }
  }

  Path file() {
    return file;
  }

  private static void refuseOthers(Path path, String mode) throws IOException {
    if (!isPosix(path)) {
      return;
    }
    Set<PosixFilePermission> granted = Files.getPosixFilePermissions(path);
    if (!OWNER_ONLY.containsAll(granted)) {
      throw new KeyException(
          "主密钥 "
              + path
              + " 的权限是 "
              + PosixFilePermissions.toString(granted)
              + "，别的用户也能读取或改动。请先执行 chmod "
              + mode
              + " "
              + path
              + "；如果这台机器上还有别人，请更换密钥。");
    }
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private FileAttribute<?>[] ownerOnly(String permissions) {
    return isPosix(folder)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /** A rename is durable only when its folder is; elsewhere than on POSIX none can be opened. */
  private static void force(Path folder) throws IOException {
    if (isPosix(folder)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private KeyException unusable(String what, IOException cause) {
    String why =
        cause instanceof NoSuchFileException ? "文件或文件夹不存在" : String.valueOf(cause.getMessage());
    return new KeyException("主密钥文件 " + file + " " + what + "（" + why + "）。请检查权限和磁盘空间。", cause);
  }
}
