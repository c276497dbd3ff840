#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "CNcurses.h"

static int told = -1; /* writing here ends the watch */
static pid_t watcher;

/* Only what may be called between a fork of one thread of several and an exec. */
static void watch(int from)
{
    static const char wipe[] = "\033[H\033[2J\033[3J";
    struct sigaction action = {.sa_handler = SIG_IGN};
    char byte;
    ssize_t count;
    /* What ends the one watched must not end the watch: ^C and a hang-up go to both. */
    for (int number = 1; number < NSIG; number++)
        sigaction(number, &action, NULL);
    if (dup2(from, STDIN_FILENO) < 0)
        _exit(1);
    /* Locks among them, which would be held on. */
    close_range(STDERR_FILENO, ~0U, 0);
    do
        count = read(STDIN_FILENO, &byte, 1);
    while (count < 0 && errno == EINTR);
    if (count == 0)
        count = write(STDOUT_FILENO, wipe, sizeof wipe - 1);
    _exit(count < 0);
}

void cn_watch(void)
{
    int ends[2];
    if (told >= 0 || pipe2(ends, O_CLOEXEC) != 0)
        return;
    watcher = fork();
    if (watcher == 0)
        watch(ends[0]);
    close(ends[0]);
    if (watcher < 0)
        close(ends[1]);
    else
        told = ends[1];
}

void cn_end_watch(void)
{
    if (told < 0)
        return;
    ssize_t ignored = write(told, "", 1);
    (void)ignored;
    close(told);
    told = -1;
    while (waitpid(watcher, NULL, 0) < 0 && errno == EINTR)
        continue;
}
