/* A disk whose syncs take long: LD_PRELOAD=slowsync.so, and SLOWSYNC_MS milliseconds for each. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

static int slowly(const char *name, int descriptor)
{
    const char *given = getenv("SLOWSYNC_MS");
    long milliseconds = given ? atol(given) : 30;
    struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000};
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    nanosleep(&time, NULL);
    return real(descriptor);
}

int fsync(int descriptor) { return slowly("fsync", descriptor); }
int fdatasync(int descriptor) { return slowly("fdatasync", descriptor); }
