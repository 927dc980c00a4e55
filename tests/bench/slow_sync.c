// LD_PRELOAD shim for benchmarks: every sync of a file takes 1.5 ms longer, as on a typical cloud disk. The machines these figures are
// measured on have virtual disks whose sync costs almost nothing.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>

static void wait_a_little(void) {
  const struct timespec time = {0, 1500000};
  nanosleep(&time, 0);
}

int fsync(int file) {
  static int (*real)(int);
  if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  wait_a_little();
  return real(file);
}

int fdatasync(int file) {
  static int (*real)(int);
  if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  wait_a_little();
  return real(file);
}
