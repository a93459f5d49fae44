/*
 * Writes down, in order, every change that a program makes to the files below one directory, for tests that cut the
 * power between any two of them. Preloaded (LD_PRELOAD) into the program; it changes nothing that the program sees.
 *
 * RECORDED_DIRECTORY  the directory, without a slash at its end
 * RECORDING           the file to which the records are appended
 *
 * A record is: operation (1 byte), file (8, its inode number), offset (8), length (8), all in the byte order of the
 * machine, and then as many bytes as the length says.
 *
 *   c  created     bytes are the name within the directory
 *   o  opened      the same, for a file that was there before
 *   w  written     at the offset; bytes are what was written
 *   t  truncated   to the offset
 *   s  synced      a file, or the directory itself
 *   u  unlinked    bytes are the name
 *   r  renamed     bytes are the old name, a zero byte, the new name
 *   n  note        bytes are what the program wrote to NOTES, which is no file at all
 *   x  unknown     a change of a kind that is not written down here; bytes name it
 *
 * The program writes "off" and "on" to NOTES to go on without a record for a while. The index that SQLite shares in
 * memory (-shm) is left out, since it is made anew at each start; so is the directory of the native library.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define NOTES "recording.notes"
#define DESCRIPTORS 4096

enum kind { OTHER, RECORDED, NOTING };

static enum kind kinds[DESCRIPTORS];
static uint64_t files[DESCRIPTORS];
static const char *directory;
static size_t directory_length;
static int recording = -1;
static int on = 1;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/* Before main, and before any library's own start: other constructors may open files. */
__attribute__((constructor(101))) static void begin(void) {
    directory = getenv("RECORDED_DIRECTORY");
    const char *name = getenv("RECORDING");
    if (directory == NULL || name == NULL) {
        return;
    }
    directory_length = strlen(directory);
    recording = (int)syscall(SYS_openat, AT_FDCWD, name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
}

static void *next(const char *name) {
    return dlsym(RTLD_NEXT, name);
}

static void put(const void *bytes, size_t length) {
    const char *from = bytes;
    while (length > 0) {
        ssize_t done = syscall(SYS_write, recording, from, length);
        if (done <= 0) {
            abort(); /* a recording with a gap would let a test pass that should not */
        }
        from += done;
        length -= (size_t)done;
    }
}

static void record(char operation, uint64_t file, uint64_t offset, const void *bytes, uint64_t length) {
    if (recording < 0 || (!on && operation != 'n')) {
        return;
    }
    int before = errno;
    char head[25];
    head[0] = operation;
    memcpy(head + 1, &file, 8);
    memcpy(head + 9, &offset, 8);
    memcpy(head + 17, &length, 8);
    pthread_mutex_lock(&lock);
    put(head, sizeof head);
    put(bytes, length);
    pthread_mutex_unlock(&lock);
    errno = before;
}

static void unknown(int fd, const char *what) {
    record('x', files[fd], 0, what, strlen(what));
}

static int is_recorded(int fd) {
    return fd >= 0 && fd < DESCRIPTORS && kinds[fd] == RECORDED;
}

static int ends_with(const char *name, const char *end) {
    size_t n = strlen(name), e = strlen(end);
    return n >= e && strcmp(name + n - e, end) == 0;
}

/* The name within the directory, "." for the directory itself; NULL for what is not recorded. */
static const char *within(const char *path) {
    if (recording < 0 || path == NULL || strncmp(path, directory, directory_length) != 0) {
        return NULL;
    }
    const char *rest = path + directory_length;
    if (*rest == 0) {
        return ".";
    }
    if (*rest != '/' || strncmp(rest, "/native", 7) == 0 || ends_with(rest, "-shm")) {
        return NULL;
    }
    return rest + 1;
}

static int opened(int fd, const char *name, int existed, int flags) {
    struct stat status;
    if (fd < 0 || fd >= DESCRIPTORS || fstat(fd, &status) != 0) {
        return fd;
    }
    kinds[fd] = RECORDED;
    files[fd] = (uint64_t)status.st_ino;
    record(existed ? 'o' : 'c', files[fd], 0, name, strlen(name));
    if (existed && (flags & O_TRUNC)) {
        record('t', files[fd], 0, "", 0);
    }
    return fd;
}

static int open_as(const char *function, const char *path, int flags, mode_t mode) {
    int (*real)(const char *, int, ...) = (int (*)(const char *, int, ...))next(function);
    const char *name = within(path);
    if (name != NULL && strcmp(name, NOTES) == 0) {
        int fd = real("/dev/null", O_WRONLY | O_CLOEXEC);
        if (fd >= 0 && fd < DESCRIPTORS) {
            kinds[fd] = NOTING;
        }
        return fd;
    }
    int existed = name != NULL && access(path, F_OK) == 0;
    int fd = real(path, flags, mode);
    if (fd >= 0 && fd < DESCRIPTORS) {
        kinds[fd] = OTHER;
    }
    return name == NULL ? fd : opened(fd, name, existed, flags);
}

#define MODE(flags, mode)               \
    mode_t mode = 0;                    \
    if ((flags) & (O_CREAT | O_TMPFILE)) { \
        va_list rest;                   \
        va_start(rest, flags);          \
        mode = va_arg(rest, mode_t);    \
        va_end(rest);                   \
    }

int open(const char *path, int flags, ...) {
    MODE(flags, mode)
    return open_as("open", path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    MODE(flags, mode)
    return open_as("open64", path, flags, mode);
}

int close(int fd) {
    int (*real)(int) = (int (*)(int))next("close");
    if (fd >= 0 && fd < DESCRIPTORS) {
        kinds[fd] = OTHER;
    }
    return real(fd);
}

static void note(const char *text, size_t length) {
    if (length == 3 && memcmp(text, "off", 3) == 0) {
        on = 0;
    } else if (length == 2 && memcmp(text, "on", 2) == 0) {
        on = 1;
    }
    record('n', 0, 0, text, length);
}

static ssize_t written(int fd, const void *bytes, ssize_t done, off64_t offset) {
    if (done > 0 && is_recorded(fd)) {
        record('w', files[fd], (uint64_t)offset, bytes, (uint64_t)done);
    } else if (done > 0 && fd < DESCRIPTORS && kinds[fd] == NOTING) {
        note(bytes, (size_t)done);
    }
    return done;
}

ssize_t write(int fd, const void *bytes, size_t length) {
    ssize_t (*real)(int, const void *, size_t) = (ssize_t(*)(int, const void *, size_t))next("write");
    ssize_t done = real(fd, bytes, length);
    off64_t end = done > 0 && is_recorded(fd) ? lseek64(fd, 0, SEEK_CUR) : 0;
    return written(fd, bytes, done, end - (done > 0 ? done : 0));
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
    ssize_t (*real)(int, const void *, size_t, off_t) = (ssize_t(*)(int, const void *, size_t, off_t))next("pwrite");
    return written(fd, bytes, real(fd, bytes, length, offset), offset);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
    ssize_t (*real)(int, const void *, size_t, off64_t) =
        (ssize_t(*)(int, const void *, size_t, off64_t))next("pwrite64");
    return written(fd, bytes, real(fd, bytes, length, offset), offset);
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
    ssize_t (*real)(int, const struct iovec *, int) = (ssize_t(*)(int, const struct iovec *, int))next("writev");
    if (is_recorded(fd)) {
        unknown(fd, "writev");
    }
    return real(fd, parts, count);
}

static void *mapped(const char *function, void *at, size_t length, int protection, int flags, int fd, off64_t offset) {
    void *(*real)(void *, size_t, int, int, int, off64_t) =
        (void *(*)(void *, size_t, int, int, int, off64_t))next(function);
    if (is_recorded(fd) && (protection & PROT_WRITE) && (flags & MAP_SHARED)) {
        unknown(fd, "mmap");
    }
    return real(at, length, protection, flags, fd, offset);
}

void *mmap64(void *at, size_t length, int protection, int flags, int fd, off64_t offset) {
    return mapped("mmap64", at, length, protection, flags, fd, offset);
}

static int truncated(const char *function, int fd, off64_t length) {
    int (*real)(int, off64_t) = (int (*)(int, off64_t))next(function);
    int result = real(fd, length);
    if (result == 0 && is_recorded(fd)) {
        record('t', files[fd], (uint64_t)length, "", 0);
    }
    return result;
}

int ftruncate(int fd, off_t length) {
    return truncated("ftruncate", fd, length);
}

int ftruncate64(int fd, off64_t length) {
    return truncated("ftruncate64", fd, length);
}

static int synced(const char *function, int fd) {
    int (*real)(int) = (int (*)(int))next(function);
    int result = real(fd);
    if (result == 0 && is_recorded(fd)) {
        record('s', files[fd], 0, "", 0);
    }
    return result;
}

int fsync(int fd) {
    return synced("fsync", fd);
}

int fdatasync(int fd) {
    return synced("fdatasync", fd);
}

int unlink(const char *path) {
    int (*real)(const char *) = (int (*)(const char *))next("unlink");
    const char *name = within(path);
    int result = real(path);
    if (result == 0 && name != NULL) {
        record('u', 0, 0, name, strlen(name));
    }
    return result;
}

int rename(const char *from, const char *to) {
    int (*real)(const char *, const char *) = (int (*)(const char *, const char *))next("rename");
    const char *old = within(from), *new = within(to);
    int result = real(from, to);
    if (result == 0 && old != NULL && new != NULL) {
        char names[8192];
        int length = snprintf(names, sizeof names, "%s%c%s", old, 0, new);
        record('r', 0, 0, names, (uint64_t)length);
    } else if (result == 0 && old != new) {
        record('x', 0, 0, "rename across", 13);
    }
    return result;
}
