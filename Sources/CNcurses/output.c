#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <term.h>
#include <wchar.h>

#include "CNcurses.h"
#include "internal.h"

int cn_columns(void) { return COLS; }

int cn_rows(void) { return LINES; }

int cn_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

void cn_put(int row, int column, const uint32_t *scalars, size_t count, uint32_t attributes, short pair)
{
    enum { MOST = 256 };
    cchar_t cells[MOST];
    size_t i = 0;
    while (i < count && column < COLS) {
        int made = 0, advance = 0;
        while (i < count && made < MOST) {
            wchar_t text[CCHARW_MAX + 1] = {(wchar_t)scalars[i++]};
            int width = wcwidth(text[0]);
            int length = 1;
            if (width < 1) {
                text[0] = L' ';
                width = 1;
            }
            while (i < count && wcwidth((wchar_t)scalars[i]) == 0) {
                if (length < CCHARW_MAX && scalars[i] >= 0x300)
                    text[length++] = (wchar_t)scalars[i];
                i++;
            }
            text[length] = 0;
            setcchar(&cells[made++], text, attributes, pair, NULL);
            advance += width;
        }
        mvadd_wchnstr(row, column, cells, made);
        column += advance;
    }
}

void cn_refresh(int row, int column, bool is_visible)
{
    curs_set(is_visible ? 1 : 0);
    move(row, column);
    wnoutrefresh(stdscr);
    doupdate();
}

void cn_blank(void) { erase(); }

void cn_wipe(void)
{
    /* Line by line: some terminals save a screen that is cleared as a whole. */
    if (clr_eol) {
        putp(exit_attribute_mode ? exit_attribute_mode : "");
        for (int row = 0; row < LINES; row++) {
            putp(tiparm(cursor_address, row, 0));
            putp(clr_eol);
        }
    }
    /* Without an alternate screen what was shown may have become the terminal's history. */
    if (!enter_ca_mode)
        fputs("\033[3J", stdout);
    fflush(stdout);
    erase();
    clearok(curscr, TRUE);
    wnoutrefresh(stdscr);
    doupdate();
}
