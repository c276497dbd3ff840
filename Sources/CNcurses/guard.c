#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "CNcurses.h"
#include "internal.h"

/* Everything a handler needs lies ready here, for it may neither allocate nor ask terminfo. */
static struct termios saved_modes;
static char reset_bytes[512];
static size_t reset_length;
static volatile sig_atomic_t active;
static int pipe_ends[2] = {-1, -1};

static const int crashes[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGQUIT};
static const int requests[] = {SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT};
enum { CRASHES = sizeof crashes / sizeof *crashes, REQUESTS = sizeof requests / sizeof *requests };
static struct sigaction old_crashes[CRASHES];
static struct sigaction old_requests[REQUESTS];
static struct sigaction old_resize;    /* before curses */
static struct sigaction curses_resize; /* what curses does: it only notes the signal */

static void default_action(int number)
{
    struct sigaction action;
    sigset_t set;
    memset(&action, 0, sizeof action);
    action.sa_handler = SIG_DFL;
    sigaction(number, &action, NULL);
    sigemptyset(&set);
    sigaddset(&set, number);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

static void on_crash(int number)
{
    if (!active && number == SIGQUIT)
        return; /* ^\ was meant for the child that has the terminal */
    if (active) {
        active = 0;
        ssize_t ignored = write(STDOUT_FILENO, reset_bytes, reset_length);
        (void)ignored;
        tcsetattr(STDIN_FILENO, TCSANOW, &saved_modes);
    }
    default_action(number);
    raise(number);
}

static void tell(int number)
{
    int saved_errno = errno;
    unsigned char byte = (unsigned char)number;
    ssize_t ignored = write(pipe_ends[1], &byte, 1);
    (void)ignored;
    errno = saved_errno;
}

static void on_request(int number)
{
    if (active || number == SIGTERM || number == SIGHUP)
        tell(number);
    else if (number == SIGTSTP)
        raise(SIGSTOP); /* the child stops itself; nothing of ours is on the terminal */
}

/* The size stays with curses; the byte ends a wait, whichever thread the signal came to. */
static void on_resize(int number)
{
    if (curses_resize.sa_handler != SIG_DFL && curses_resize.sa_handler != SIG_IGN)
        curses_resize.sa_handler(number);
    tell(number);
}

/* Appends a capability without its padding: `$<5>` means something to tputs only. */
static void add_reset(const char *text)
{
    if (!text)
        return;
    while (*text && reset_length < sizeof reset_bytes) {
        if (text[0] == '$' && text[1] == '<') {
            while (*text && *text != '>')
                text++;
            if (*text)
                text++;
            continue;
        }
        reset_bytes[reset_length++] = *text++;
    }
}

bool cn_guard_save(void)
{
    /* Before curses starts, for it installs handlers of its own. */
    for (int i = 0; i < CRASHES; i++)
        sigaction(crashes[i], NULL, &old_crashes[i]);
    for (int i = 0; i < REQUESTS; i++)
        sigaction(requests[i], NULL, &old_requests[i]);
    sigaction(SIGWINCH, NULL, &old_resize);
    return tcgetattr(STDIN_FILENO, &saved_modes) == 0;
}

bool cn_guard_arm(void)
{
    static char alternate_stack[65536];
    stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
    struct sigaction action;

    if (pipe_ends[0] < 0 && pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return false;
    reset_length = 0;
    add_reset(CN_PASTE_OFF);
    add_reset(keypad_local);
    add_reset(exit_attribute_mode);
    add_reset(cursor_normal);
    add_reset(exit_ca_mode);
    add_reset("\r\n");

    sigaltstack(&stack, NULL); /* an overrun has no stack left to run a handler on */
    memset(&action, 0, sizeof action);
    action.sa_handler = on_crash;
    action.sa_flags = SA_ONSTACK;
    sigfillset(&action.sa_mask);
    for (int i = 0; i < CRASHES; i++)
        sigaction(crashes[i], &action, NULL);

    action.sa_handler = on_request;
    action.sa_flags = SA_ONSTACK | SA_RESTART;
    for (int i = 0; i < REQUESTS; i++) {
        /* nohup's wish counts more than ours. */
        if (requests[i] == SIGHUP && old_requests[i].sa_handler == SIG_IGN)
            continue;
        sigaction(requests[i], &action, NULL);
    }
    sigaction(SIGWINCH, NULL, &curses_resize);
    action.sa_handler = on_resize;
    sigaction(SIGWINCH, &action, NULL);
    active = 1;
    return true;
}

void cn_guard_disarm(void)
{
    active = 0;
    for (int i = 0; i < CRASHES; i++)
        sigaction(crashes[i], &old_crashes[i], NULL);
    for (int i = 0; i < REQUESTS; i++)
        sigaction(requests[i], &old_requests[i], NULL);
    sigaction(SIGWINCH, &old_resize, NULL);
}

bool cn_guard_active(void) { return active != 0; }

void cn_guard_set_active(bool now) { active = now; }

int cn_signal_pipe(void) { return pipe_ends[0]; }

int cn_next_signal(void)
{
    unsigned char byte;
    return pipe_ends[0] >= 0 && read(pipe_ends[0], &byte, 1) == 1 ? byte : 0;
}

void cn_stop_group(void)
{
    struct sigaction stop, old;
    memset(&stop, 0, sizeof stop);
    stop.sa_handler = SIG_DFL;
    sigaction(SIGTSTP, &stop, &old);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &old, NULL);
}
