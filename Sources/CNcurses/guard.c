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

/* Those that tell of a fault of ours, or that nothing can be saved after. */
static const int crashes[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSYS, SIGQUIT, SIGPIPE};
/* Those that do not end the program. */
static const int others[] = {SIGTSTP, SIGCONT, SIGWINCH};
static struct sigaction old[NSIG];

static bool is_among(int number, const int *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (list[i] == number)
            return true;
    return false;
}

static bool is_crash(int number) { return is_among(number, crashes, sizeof crashes / sizeof *crashes); }

static bool is_watched(int number)
{
    return is_crash(number) || cn_is_request(number) || is_among(number, others, sizeof others / sizeof *others);
}

bool cn_is_request(int number)
{
    switch (number) {
    case SIGHUP: case SIGINT: case SIGTERM: case SIGUSR1: case SIGUSR2: case SIGALRM: case SIGVTALRM: case SIGPROF:
    case SIGXCPU: case SIGIO: case SIGPWR: case SIGSTKFLT:
        return true;
    default:
        return number >= SIGRTMIN && number <= SIGRTMAX;
    }
}

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

/* The byte ends a wait, whichever thread the signal came to. */
static void on_request(int number)
{
    /* Of a child that has the terminal is ^C, and its stops and goings on. */
    if (active || number == SIGWINCH || (cn_is_request(number) && number != SIGINT))
        tell(number);
    else if (number == SIGTSTP)
        raise(SIGSTOP); /* the child stops itself; nothing of ours is on the terminal */
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
    for (int number = 1; number < NSIG; number++)
        if (is_watched(number))
            sigaction(number, NULL, &old[number]);
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
    sigfillset(&action.sa_mask);
    for (int number = 1; number < NSIG; number++) {
        if (!is_watched(number))
            continue;
        /* What was to be ignored, as by nohup, still is. */
        if ((cn_is_request(number) || number == SIGPIPE) && old[number].sa_handler == SIG_IGN)
            continue;
        action.sa_handler = is_crash(number) ? on_crash : on_request;
        action.sa_flags = SA_ONSTACK | (is_crash(number) ? 0 : SA_RESTART);
        sigaction(number, &action, NULL);
    }
    active = 1;
    return true;
}

void cn_guard_disarm(void)
{
    active = 0;
    for (int number = 1; number < NSIG; number++)
        if (is_watched(number))
            sigaction(number, &old[number], NULL);
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
