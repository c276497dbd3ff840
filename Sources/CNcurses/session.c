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

/* As keypad(TRUE) does, without the tree of keys that it grows: curses reads nothing here. */
static void send_modes(void)
{
    if (keypad_xmit)
        putp(keypad_xmit);
    send_text(CN_PASTE_ON);
}

static enum cn_failure give_up(enum cn_failure why)
{
    endwin();
    delscreen(session);
    session = NULL;
    cn_guard_disarm();
    return why;
}

enum cn_failure cn_open(const char *term)
{
    static bool has_exit_handler;
    if (session)
        return CN_OPENED;
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
        return CN_NO_TTY;
    if (!set_locale())
        return CN_NO_UTF8;
    if (!term)
        term = getenv("TERM");
    if (!term || !*term)
        return CN_NO_TERM;
    if (!cn_guard_save())
        return CN_NO_TTY;
    /* The size is the terminal's, whatever LINES and COLUMNS say. */
    use_env(FALSE);
    use_tioctl(TRUE);
    /* newterm, for initscr would end the process where this returns. */
    session = newterm(term, stdout, stdin);
    if (!session) {
        cn_guard_disarm();
        return CN_NO_TERM;
    }
    if (!cursor_address)
        return give_up(CN_NO_ADDRESSING);
    set_modes();
    if (!cn_guard_arm())
        return give_up(CN_NO_MEMORY);
    /* A program that ends by exit() somewhere deep gives the terminal back all the same. */
    if (!has_exit_handler && atexit(cn_close) == 0)
        has_exit_handler = true;
    send_modes();
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

bool cn_take_size(void)
{
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0
        || !is_term_resized(size.ws_row, size.ws_col))
        return false;
    resizeterm(size.ws_row, size.ws_col);
    return true;
}

void cn_resume(void)
{
    if (!session || cn_guard_active())
        return;
    cn_guard_set_active(true);
    reset_prog_mode();
    /* What was typed for the child is not meant for us. */
    tcflush(STDIN_FILENO, TCIFLUSH);
    /* A child may have had the terminal to itself while it was resized. */
    cn_take_size();
    clearok(curscr, TRUE);
    doupdate();
    send_modes();
}

void cn_stop(void)
{
    bool was_active = cn_guard_active();
    cn_suspend();
    cn_stop_group();
    if (was_active)
        cn_resume();
}
