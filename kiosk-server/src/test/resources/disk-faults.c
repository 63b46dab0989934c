/*
 * A disk that fails on demand, put between a program and the C library:
 *
 *   cc -shared -fPIC -o disk-faults.so disk-faults.c
 *   DISK_PLAN=/tmp/plan LD_PRELOAD=./disk-faults.so java …
 *
 * The plan is one line, read at every call:
 *
 *   full        each write fails for want of room
 *   read-only   nothing can be written, made, cut off or removed
 *   write 7     the seventh write since the line was written fails
 *   sync 7      the seventh sync since then fails; later ones pretend that all is well
 *   room 9      the disk says that it has nine bytes left, and is sound
 *
 * Without a plan the disk is sound. For the sync that failed, and for each one after it, a dot is added to the
 * file that has the plan's name and ".syncs". Only files whose name has "tongxiaobing.db" in it are touched.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <unistd.h>

static char last[64];
static int writes, syncs;

static int names_database(const char *path) {
  return strstr(path, "tongxiaobing.db") != NULL;
}

static int is_database(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return names_database(path);
}

static void read_plan(char *plan, size_t size) {
  const char *file = getenv("DISK_PLAN");
  plan[0] = 0;
  int fd = file ? syscall(SYS_openat, AT_FDCWD, file, O_RDONLY) : -1;
  if (fd < 0) return;
  ssize_t length = syscall(SYS_read, fd, plan, size - 1);
  plan[length < 0 ? 0 : length] = 0;
  syscall(SYS_close, fd);
  if (strcmp(plan, last) != 0) {
    strncpy(last, plan, sizeof last - 1);
    writes = 0;
    syncs = 0;
  }
}

static int is_read_only(void) {
  char plan[64];
  read_plan(plan, sizeof plan);
  if (strncmp(plan, "read-only", 9) != 0) return 0;
  errno = EROFS;
  return 1;
}

static int fails_to_write(int fd) {
  char plan[64];
  int nth;
  if (!is_database(fd)) return 0;
  if (is_read_only()) return 1;
  read_plan(plan, sizeof plan);
  if (strncmp(plan, "full", 4) == 0) {
    errno = ENOSPC;
    return 1;
  }
  if (sscanf(plan, "write %d", &nth) == 1 && ++writes == nth) {
    errno = nth % 2 ? EIO : ENOSPC;
    return 1;
  }
  return 0;
}

static void count_sync(void) {
  char name[4096];
  snprintf(name, sizeof name, "%s.syncs", getenv("DISK_PLAN"));
  int fd = syscall(SYS_openat, AT_FDCWD, name, O_WRONLY | O_CREAT | O_APPEND, 0600);
  syscall(SYS_write, fd, ".", 1);
  syscall(SYS_close, fd);
}

static int fails_to_sync(int fd) {
  char plan[64];
  int nth;
  if (!is_database(fd)) return 0;
  read_plan(plan, sizeof plan);
  if (sscanf(plan, "sync %d", &nth) != 1 || ++syncs < nth) return 0;
  count_sync();
  errno = EIO;
  return syncs == nth;
}

ssize_t write(int fd, const void *bytes, size_t count) {
  return fails_to_write(fd) ? -1 : syscall(SYS_write, fd, bytes, count);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
  return fails_to_write(fd) ? -1 : syscall(SYS_pwrite64, fd, bytes, count, offset);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off_t offset) {
  return pwrite(fd, bytes, count, offset);
}

int ftruncate(int fd, off_t length) {
  return is_database(fd) && is_read_only() ? -1 : syscall(SYS_ftruncate, fd, length);
}

int ftruncate64(int fd, off_t length) {
  return ftruncate(fd, length);
}

int unlink(const char *path) {
  return names_database(path) && is_read_only() ? -1 : syscall(SYS_unlink, path);
}

int open(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  int mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, int) : 0;
  va_end(more);
  if ((flags & O_ACCMODE) != O_RDONLY && names_database(path) && is_read_only()) return -1;
  return syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...) __attribute__((alias("open")));

int fsync(int fd) {
  return fails_to_sync(fd) ? -1 : syscall(SYS_fsync, fd);
}

int fdatasync(int fd) {
  return fails_to_sync(fd) ? -1 : syscall(SYS_fdatasync, fd);
}

int statvfs64(const char *path, struct statvfs64 *told) {
  char plan[64];
  unsigned long room;
  int (*sound)(const char *, struct statvfs64 *) = dlsym(RTLD_NEXT, "statvfs64");
  int result = sound(path, told);
  read_plan(plan, sizeof plan);
  if (result == 0 && sscanf(plan, "room %lu", &room) == 1) {
    told->f_bavail = room / told->f_frsize;
  }
  return result;
}
