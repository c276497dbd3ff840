/* Starts programs in a pseudo-terminal, sends keys and takes the time until their output has settled. Two programs are
   driven in turn, key by key, so that whatever disturbs the machine disturbs both.

     driver spawn REPEATS A... --- B...
     driver start COLUMNSxROWS REPEATS MARKER LEAVE A... --- B...
     driver keys|rested COLUMNSxROWS REPEATS PREPARE MEASURED BACK LEAVE A... --- PREPARE MEASURED BACK LEAVE B...

   `rested` waits after each key for what is done behind it. Keys are hexadecimal, several joined by commas, `-` for none. Each sample is a line on standard output: A or B, then
   numbers; see the comments below. */
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <fcntl.h>

extern char **environ;

/* Silence that ends an output: after a key, and after a start, in milliseconds. */
enum { KEY_QUIET = 12, START_QUIET = 200, PATIENCE = 5000 };

struct program {
    char **words;
    char *prepare, *measured, *back, *leave;
    int fd;
    pid_t pid;
};

struct output {
    long long first; /* when the marker was there */
    long long last;  /* when the last byte came */
    size_t count;
    size_t room;
    char *bytes;
};

static long long now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static void fail(const char *what, struct output *output)
{
    fprintf(stderr, "driver: %s\n", what);
    if (output && output->bytes)
        fwrite(output->bytes, 1, output->count, stderr);
    exit(1);
}

static void begin(struct program *program, struct winsize *size)
{
    program->pid = forkpty(&program->fd, NULL, NULL, size);
    if (program->pid < 0)
        fail("no pseudo-terminal", NULL);
    if (program->pid == 0) {
        execv(program->words[0], program->words);
        perror(program->words[0]);
        _exit(127);
    }
}

/* Reads until nothing has come for `quiet` milliseconds after the first byte. */
static void settle(int fd, int quiet, const char *marker, struct output *output)
{
    struct pollfd source = {.fd = fd, .events = POLLIN};
    output->count = 0;
    output->first = output->last = 0;
    for (;;) {
        int wait = output->count && (!marker || output->first) ? quiet : PATIENCE;
        int ready = poll(&source, 1, wait);
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready <= 0)
            return;
        if (output->room - output->count < 65536) {
            output->room += 262144;
            output->bytes = realloc(output->bytes, output->room);
        }
        ssize_t got = read(fd, output->bytes + output->count, 65536);
        long long when = now();
        if (got <= 0)
            return;
        output->count += (size_t)got;
        output->last = when;
        if (marker && !output->first && memmem(output->bytes, output->count, marker, strlen(marker)))
            output->first = when;
    }
}

static long memory(pid_t pid)
{
    char path[64], line[256];
    long size = 0;
    snprintf(path, sizeof path, "/proc/%d/status", (int)pid);
    FILE *file = fopen(path, "r");
    while (file && fgets(line, sizeof line, file))
        sscanf(line, "VmRSS: %ld", &size);
    if (file)
        fclose(file);
    return size;
}

/* The next key of a list in hexadecimal; 0 at its end. */
static size_t next_key(char **list, unsigned char *key)
{
    size_t count = 0;
    if (**list == ',')
        ++*list;
    while (**list && **list != ',' && **list != '-' && count < 64) {
        unsigned value;
        sscanf(*list, "%2x", &value);
        key[count++] = (unsigned char)value;
        *list += 2;
    }
    return count;
}

static void send_key(int fd, const unsigned char *key, size_t count)
{
    if (write(fd, key, count) != (ssize_t)count)
        fail("a key could not be sent", NULL);
}

static void leave(struct program *program, struct output *output)
{
    unsigned char key[64];
    int status;
    for (char *list = program->leave; ;) {
        size_t count = next_key(&list, key);
        if (!count)
            break;
        send_key(program->fd, key, count);
        settle(program->fd, KEY_QUIET, NULL, output);
    }
    waitpid(program->pid, &status, 0);
    close(program->fd);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        fail("a program did not end well", output);
}

/* Nanoseconds from before the fork to the end. */
static void spawn_once(const char *name, char **words)
{
    posix_spawn_file_actions_t actions;
    pid_t pid;
    int status;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    long long start = now();
    if (posix_spawn(&pid, words[0], &actions, NULL, words, environ) != 0)
        fail("a program could not be started", NULL);
    waitpid(pid, &status, 0);
    long long end = now();
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        fail("a program did not end well", NULL);
    printf("%s %lld\n", name, end - start);
    posix_spawn_file_actions_destroy(&actions);
}

/* Nanoseconds to the marker and to silence, bytes sent, kilobytes resident then. */
static void start_once(const char *name, struct program *program, struct winsize *size, const char *marker)
{
    static struct output output;
    long long start = now();
    begin(program, size);
    settle(program->fd, START_QUIET, marker, &output);
    if (!output.first)
        fail("the marker never came", &output);
    printf("%s %lld %lld %zu %ld\n", name, output.first - start, output.last - start, output.count, memory(program->pid));
    leave(program, &output);
}

static void prepare(struct program *program, struct winsize *size)
{
    static struct output output;
    unsigned char key[64];
    begin(program, size);
    settle(program->fd, START_QUIET, NULL, &output);
    for (char *list = program->prepare; ;) {
        size_t count = next_key(&list, key);
        if (!count)
            return;
        send_key(program->fd, key, count);
        settle(program->fd, START_QUIET, NULL, &output);
    }
}

/* Nanoseconds from the key to the last byte of what it changed, and bytes. */
static void key_once(const char *name, struct program *program, char *keys, int is_measured)
{
    static struct output output;
    unsigned char key[64];
    for (char *list = keys; ;) {
        size_t count = next_key(&list, key);
        if (!count)
            return;
        long long start = now();
        send_key(program->fd, key, count);
        settle(program->fd, KEY_QUIET, NULL, &output);
        if (!output.count)
            fail("a key changed nothing", NULL);
        if (is_measured)
            printf("%s %lld %zu\n", name, output.last - start, output.count);
    }
}

static char **split(char **words)
{
    for (; *words; words++)
        if (strcmp(*words, "---") == 0) {
            *words = NULL;
            return words + 1;
        }
    fail("no ---", NULL);
    return NULL;
}

static void take(struct program *program, char **words)
{
    *program = (struct program){
        .prepare = words[0], .measured = words[1], .back = words[2], .leave = words[3], .words = words + 4};
}

int main(int count, char **words)
{
    struct program a = {0}, b = {0};
    struct winsize size = {0};
    if (count < 6)
        fail("see the comment at the top of driver.c", NULL);
    const char *mode = words[1];
    if (strcmp(mode, "spawn") == 0) {
        int repeats = atoi(words[2]);
        char **second = split(words + 3);
        for (int i = 0; i < repeats; i++) {
            spawn_once("A", words + 3);
            spawn_once("B", second);
        }
        return 0;
    }
    if (sscanf(words[2], "%hux%hu", &size.ws_col, &size.ws_row) != 2)
        fail("no size", NULL);
    int repeats = atoi(words[3]);
    if (strcmp(mode, "start") == 0) {
        a.leave = b.leave = words[5];
        a.words = words + 6;
        b.words = split(words + 6);
        for (int i = 0; i < repeats; i++) {
            start_once("A", &a, &size, words[4]);
            start_once("B", &b, &size, words[4]);
        }
        return 0;
    }
    useconds_t rest = strcmp(mode, "rested") == 0 ? 250000 : 0;
    char **second = split(words + 4);
    take(&a, words + 4);
    take(&b, second);
    prepare(&a, &size);
    prepare(&b, &size);
    for (int i = 0; i < repeats; i++) {
        key_once("A", &a, a.measured, i >= 5);
        key_once("B", &b, b.measured, i >= 5);
        usleep(rest);
        key_once("A", &a, a.back, 0);
        key_once("B", &b, b.back, 0);
        usleep(rest);
    }
    static struct output output;
    leave(&a, &output);
    leave(&b, &output);
    return 0;
}
