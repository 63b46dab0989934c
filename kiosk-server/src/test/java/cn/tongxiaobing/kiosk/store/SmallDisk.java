package cn.tongxiaobing.kiosk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;
import java.util.stream.Stream;

/**
 * A disk as large as is said, with nothing on it but one folder. It tells how much room there is;
 * it does not keep anybody from writing more.
 */
final class SmallDisk extends FileStore {

  private static final long BLOCK = 4096;

  private final Path folder;
  private final long size;

  SmallDisk(Path folder, long size) {
    this.folder = folder;
    this.size = size;
  }

  @Override
  public long getTotalSpace() {
    return size;
  }

  @Override
  public long getUsableSpace() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return size - files.filter(Files::isRegularFile).mapToLong(SmallDisk::taken).sum();
    }
  }

  private static long taken(Path file) {
    try {
      return (Files.size(file) + BLOCK - 1) / BLOCK * BLOCK;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long getUnallocatedSpace() throws IOException {
    return getUsableSpace();
  }

  @Override
  public String name() {
    return "small";
  }

  @Override
  public String type() {
    return "small";
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
    return false;
  }

  @Override
  public boolean supportsFileAttributeView(String name) {
    return false;
  }

  @Override
  public <V extends FileStoreAttributeView> V getFileStoreAttributeView(Class<V> type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Object getAttribute(String attribute) {
    throw new UnsupportedOperationException(attribute);
  }
}
