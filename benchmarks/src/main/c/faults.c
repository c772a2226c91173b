/*
 * Makes a process believe that its disk takes no writes, or that its clock was set, while others are not concerned:
 * preloaded (LD_PRELOAD) before the C library, it answers some of that library's calls itself.
 *
 * FAULT_FILE names a file of two 64-bit integers, which may change at any time: whether writes are refused (EROFS), and by
 * how many seconds the clock of the day is wrong. FAULT_FOLDER begins the paths that are refused.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

static volatile int64_t *state;
static const char *folder;

__attribute__((constructor)) static void begin(void) {
    const char *file = getenv("FAULT_FILE");
    folder = getenv("FAULT_FOLDER");
    int fd = file ? open(file, O_RDONLY) : -1;
    if (fd >= 0) {
        void *mapped = mmap(NULL, 16, PROT_READ, MAP_SHARED, fd, 0);
        state = mapped == MAP_FAILED ? NULL : mapped;
        close(fd);
    }
}

static int refuses(int fd) {
    char link[64], path[PATH_MAX];
    if (!state || !state[0] || !folder) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return strncmp(path, folder, strlen(folder)) == 0;
}

#define REAL(name) \
    static __typeof__(&name) real; \
    if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

#define REFUSED(fd) \
    if (refuses(fd)) { errno = EROFS; return -1; }

ssize_t write(int fd, const void *bytes, size_t count) { REAL(write); REFUSED(fd) return real(fd, bytes, count); }

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) { REAL(pwrite); REFUSED(fd) return real(fd, bytes, count, at); }

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) { REAL(pwrite64); REFUSED(fd) return real(fd, bytes, count, at); }

ssize_t writev(int fd, const struct iovec *parts, int count) { REAL(writev); REFUSED(fd) return real(fd, parts, count); }

int fsync(int fd) { REAL(fsync); REFUSED(fd) return real(fd); }

int fdatasync(int fd) { REAL(fdatasync); REFUSED(fd) return real(fd); }

int ftruncate(int fd, off_t length) { REAL(ftruncate); REFUSED(fd) return real(fd, length); }

int ftruncate64(int fd, off64_t length) { REAL(ftruncate64); REFUSED(fd) return real(fd, length); }

static int refuses_path(const char *path, int flags) {
    return state && state[0] && folder && (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) && strncmp(path, folder, strlen(folder)) == 0;
}

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        REAL(name); \
        va_list more; \
        va_start(more, flags); \
        mode_t mode = va_arg(more, mode_t); \
        va_end(more); \
        if (refuses_path(path, flags)) { errno = EROFS; return -1; } \
        return real(path, flags, mode); \
    }
OPEN(open)
OPEN(open64)

int clock_gettime(clockid_t clock, struct timespec *now) {
    REAL(clock_gettime);
    int result = real(clock, now);
    if (result == 0 && state && clock == CLOCK_REALTIME) now->tv_sec += state[1];
    return result;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    REAL(gettimeofday);
    int result = real(now, zone);
    if (result == 0 && state) now->tv_sec += state[1];
    return result;
}
