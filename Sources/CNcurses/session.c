#define _GNU_SOURCE
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "CNcurses.h"
#include "internal.h"

static SCREEN *session;

static bool set_locale(void)
{
    /* A name without its locale installed is common over ssh; UTF-8 is what such a terminal speaks all the same. */
    if (!setlocale(LC_ALL, "") && !setlocale(LC_ALL, "C.UTF-8"))
        return false;
    setlocale(LC_NUMERIC, "C");
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static void set_modes(void)
{
    raw();
    noecho();
    nonl();
    meta(stdscr, TRUE);
    intrflush(stdscr, FALSE);
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    idlok(stdscr, FALSE);
    scrollok(stdscr, FALSE);
    /* A frame is small: it is sent whole, without a look after each row whether a key waits. */
    typeahead(-1);
}

static void send_text(const char *text)
{
    fputs(text, stdout);
    fflush(stdout);
}

static enum cn_failure give_up(enum cn_failure why)
{
    endwin();
    delscreen(session);
    session = NULL;
    cn_guard_disarm();
    return why;
}

enum cn_failure cn_open(void)
{
    static bool has_exit_handler;
    if (session)
        return CN_OPENED;
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
        return CN_NO_TTY;
    if (!set_locale())
        return CN_NO_UTF8;
    const char *term = getenv("TERM");
    if (!term || !*term)
        return CN_NO_TERM;
    if (!cn_guard_save())
        return CN_NO_TTY;
    /* newterm, for initscr would end the process where this returns. */
    set_escdelay(25);
    session = newterm(NULL, stdout, stdin);
    if (!session) {
        cn_guard_disarm();
        return CN_NO_TERM;
    }
    if (!cursor_address)
        return give_up(CN_NO_ADDRESSING);
    set_modes();
    cn_define_keys();
    if (!cn_guard_arm())
        return give_up(CN_NO_MEMORY);
    /* A program that ends by exit() somewhere deep gives the terminal back all the same. */
    if (!has_exit_handler && atexit(cn_close) == 0)
        has_exit_handler = true;
    send_text(CN_PASTE_ON);
    return CN_OPENED;
}

void cn_close(void)
{
    if (!session)
        return;
    cn_suspend();
    cn_guard_disarm();
    delscreen(session);
    session = NULL;
}

void cn_suspend(void)
{
    if (!session || !cn_guard_active())
        return;
    send_text(CN_PASTE_OFF);
    curs_set(1);
    endwin();
    cn_guard_set_active(false);
}

void cn_resume(void)
{
    struct winsize size;
    if (!session || cn_guard_active())
        return;
    cn_guard_set_active(true);
    reset_prog_mode();
    /* What was typed for the child is not meant for us. */
    flushinp();
    /* A child may have had the terminal to itself while it was resized. */
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0
        && (size.ws_row != LINES || size.ws_col != COLS))
        resizeterm(size.ws_row, size.ws_col);
    clearok(curscr, TRUE);
    doupdate();
    keypad(stdscr, TRUE);
    send_text(CN_PASTE_ON);
}

void cn_stop(void)
{
    bool was_active = cn_guard_active();
    cn_suspend();
    cn_stop_group();
    if (was_active)
        cn_resume();
}
