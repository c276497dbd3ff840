#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "CNcurses.h"
#include "internal.h"

/* Beyond every code curses gives out itself, extended keys included. */
enum { PASTE_BEGIN = KEY_MAX + 4000, PASTE_END };

void cn_define_keys(void)
{
    define_key("\033[200~", PASTE_BEGIN);
    define_key("\033[201~", PASTE_END);
}

struct cn_event cn_read(void)
{
    struct cn_event event = {CN_NOTHING, 0};
    wint_t value = 0;
    int code = wget_wch(stdscr, &value);
    if (code == ERR)
        return event;
    event.value = (uint32_t)value;
    event.kind = code != KEY_CODE_YES ? CN_CHARACTER : CN_KEY;
    if (event.kind == CN_KEY && value == PASTE_BEGIN)
        event.kind = CN_PASTE_BEGIN;
    if (event.kind == CN_KEY && value == PASTE_END)
        event.kind = CN_PASTE_END;
    return event;
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
    if (sources[0].revents & (POLLHUP | POLLERR | POLLNVAL))
        return CN_HANG_UP;
    return sources[0].revents & POLLIN ? CN_INPUT : CN_TIMEOUT;
}

/* Appends to a buffer that doubles; false without memory. */
static bool append(char **buffer, size_t *length, size_t *room, const char *bytes, size_t count)
{
    if (*length + count > *room) {
        size_t wanted = *room ? *room * 2 : 8192;
        char *grown = realloc(*buffer, wanted);
        if (!grown)
            return false;
        *buffer = grown;
        *room = wanted;
    }
    memcpy(*buffer + *length, bytes, count);
    *length += count;
    return true;
}

char *cn_read_paste(size_t *length)
{
    static const char mark[] = "\033[201~";
    const size_t whole = sizeof mark - 1;
    char *buffer = NULL;
    size_t room = 0, seen = 0;
    *length = 0;
    while (seen < whole) {
        struct pollfd source = {.fd = STDIN_FILENO, .events = POLLIN};
        char bytes[sizeof mark];
        int ready = poll(&source, 1, 1000);
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready <= 0)
            break;
        /* No more than what is missing of the mark: so never a byte beyond it, which would be lost to curses. */
        ssize_t count = read(STDIN_FILENO, bytes, whole - seen);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0 || !append(&buffer, length, &room, bytes, (size_t)count))
            break;
        for (seen = whole; seen > 0; seen--)
            if (*length >= seen && memcmp(buffer + *length - seen, mark, seen) == 0)
                break;
    }
    if (seen == whole)
        *length -= whole;
    return buffer;
}

const char *cn_key_name(uint32_t code)
{
    return code > KEY_MAX ? keyname((int)code) : NULL;
}
