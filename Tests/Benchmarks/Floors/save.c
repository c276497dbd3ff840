/* The floor of a save: so many bytes to a temporary file, synced, renamed, the folder synced. One save for each line that
   comes in, its nanoseconds out.

     save FOLDER BYTES */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static char bytes[1 << 20];

static long long now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static void must(int result)
{
    if (result < 0) {
        perror("save");
        exit(1);
    }
}

int main(int count, char **words)
{
    char line[16];
    if (count != 3)
        return 64;
    size_t size = strtoul(words[2], NULL, 10);
    if (size > sizeof bytes)
        return 64;
    must(chdir(words[1]));
    memset(bytes, 'x', sizeof bytes);
    while (fgets(line, sizeof line, stdin)) {
        long long start = now();
        int file = open("session.tmp", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        must(file);
        must(write(file, bytes, size) == (ssize_t)size ? 0 : -1);
        must(fsync(file));
        must(close(file));
        must(rename("session.tmp", "session.json"));
        int folder = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        must(folder);
        must(fsync(folder));
        must(close(folder));
        printf("%lld\n", now() - start);
        fflush(stdout);
    }
    return 0;
}
