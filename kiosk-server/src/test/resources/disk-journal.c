/*
 * Writes down what a program does to a database, so that a test can rebuild the disk as a power cut would
 * have left it at any moment:
 *
 *   cc -shared -fPIC -o disk-journal.so disk-journal.c -ldl
 *   DISK_JOURNAL=/tmp/journal LD_PRELOAD=./disk-journal.so java …
 *
 * Records follow one another, numbers as the machine has them: a letter, the length of the name (4 bytes), an
 * offset (8), the length of what was written (4), the name, the bytes. Letters: W written, T cut off at the
 * offset, S synced, U removed. A sync is written down after it has succeeded, everything else after it was
 * done. Only files whose name has "tongxiaobing.db" in it are looked at; "-shm" is rebuilt by SQLite itself.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
static int journal = -1;

static int is_database(const char *path) {
  return strstr(path, "tongxiaobing.db") != NULL && strstr(path, "-shm") == NULL;
}

static int find(int fd, char *path, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, size - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_database(path);
}

static void note(char letter, const char *path, int64_t offset, const void *bytes, int32_t count) {
  int saved = errno;
  const char *name = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
  int32_t named = strlen(name);
  size_t size = 1 + 4 + 8 + 4 + named + count;
  char *record = malloc(size);
  record[0] = letter;
  memcpy(record + 1, &named, 4);
  memcpy(record + 5, &offset, 8);
  memcpy(record + 13, &count, 4);
  memcpy(record + 17, name, named);
  if (count > 0) memcpy(record + 17 + named, bytes, count);
  pthread_mutex_lock(&one_at_a_time);
  if (journal < 0) {
    journal = syscall(SYS_openat, AT_FDCWD, getenv("DISK_JOURNAL"), O_WRONLY | O_CREAT | O_APPEND, 0600);
  }
  syscall(SYS_write, journal, record, size);
  pthread_mutex_unlock(&one_at_a_time);
  free(record);
  errno = saved;
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
  char path[4096];
  ssize_t done = syscall(SYS_pwrite64, fd, bytes, count, offset);
  if (done > 0 && find(fd, path, sizeof path)) note('W', path, offset, bytes, done);
  return done;
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off_t offset) {
  return pwrite(fd, bytes, count, offset);
}

ssize_t write(int fd, const void *bytes, size_t count) {
  char path[4096];
  off_t offset = lseek(fd, 0, SEEK_CUR);
  int saved = errno;
  ssize_t done = syscall(SYS_write, fd, bytes, count);
  if (done > 0 && offset >= 0 && find(fd, path, sizeof path)) note('W', path, offset, bytes, done);
  if (done >= 0) errno = saved;
  return done;
}

int ftruncate(int fd, off_t length) {
  char path[4096];
  int result = syscall(SYS_ftruncate, fd, length);
  if (result == 0 && find(fd, path, sizeof path)) note('T', path, length, NULL, 0);
  return result;
}

int ftruncate64(int fd, off_t length) {
  return ftruncate(fd, length);
}

int unlink(const char *path) {
  int result = syscall(SYS_unlink, path);
  if (result == 0 && is_database(path)) note('U', path, 0, NULL, 0);
  return result;
}

int fsync(int fd) {
  char path[4096];
  int result = syscall(SYS_fsync, fd);
  if (result == 0 && find(fd, path, sizeof path)) note('S', path, 0, NULL, 0);
  return result;
}

int fdatasync(int fd) {
  char path[4096];
  int result = syscall(SYS_fdatasync, fd);
  if (result == 0 && find(fd, path, sizeof path)) note('S', path, 0, NULL, 0);
  return result;
}
