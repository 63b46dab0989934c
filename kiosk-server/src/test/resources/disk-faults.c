/*
 * A disk that fails on demand, put between a program and the C library:
 *
 *   cc -shared -fPIC -o disk-faults.so disk-faults.c
 *   DISK_PLAN=/tmp/plan LD_PRELOAD=./disk-faults.so java …
 *
 * The plan is one line, read at every call: "full" fails each write to the database, "sync" each sync,
 * "write 7" the seventh write since the line was written. Without a plan the disk is sound. Only files
 * whose name has "tongxiaobing.db" in it are touched.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static char last[64];
static int writes;

static int is_database(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strstr(path, "tongxiaobing.db") != NULL;
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
  }
}

static int fails_to_write(int fd) {
  char plan[64];
  int nth;
  if (!is_database(fd)) return 0;
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

static int fails_to_sync(int fd) {
  char plan[64];
  if (!is_database(fd)) return 0;
  read_plan(plan, sizeof plan);
  if (strncmp(plan, "sync", 4) != 0) return 0;
  errno = EIO;
  return 1;
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

int fsync(int fd) {
  return fails_to_sync(fd) ? -1 : syscall(SYS_fsync, fd);
}

int fdatasync(int fd) {
  return fails_to_sync(fd) ? -1 : syscall(SYS_fdatasync, fd);
}
