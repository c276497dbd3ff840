#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <term.h>
#include <unistd.h>

#include "CNcurses.h"

int cn_read(uint8_t *bytes, size_t count)
{
    ssize_t got = read(STDIN_FILENO, bytes, count);
    if (got > 0)
        return (int)got;
    return got < 0 && (errno == EINTR || errno == EAGAIN) ? 0 : -1;
}

enum cn_wake cn_wait(int milliseconds)
{
    struct pollfd sources[2] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = cn_signal_pipe(), .events = POLLIN},
    };
    int count = poll(sources, 2, milliseconds);
    if (count < 0)
        return errno == EINTR ? CN_SIGNAL : CN_HANG_UP;
    if (sources[1].revents & POLLIN)
        return CN_SIGNAL;
    /* What came before the end is still read. */
    if (sources[0].revents & POLLIN)
        return CN_INPUT;
    return sources[0].revents & (POLLHUP | POLLERR | POLLNVAL) ? CN_HANG_UP : CN_TIMEOUT;
}

const char *cn_capability(const char *name)
{
    const char *value = tigetstr(name);
    return value == (const char *)-1 ? NULL : value;
}
