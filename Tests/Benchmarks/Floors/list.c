/* The floor of a key in a list: repaints only the two rows that change. j and k move, q ends. */
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <locale.h>

enum { ENTRIES = 200 };

static void paint(int entry, int row, int chosen)
{
    attrset(A_NORMAL);
    mvaddstr(row, 1, chosen ? "›" : " ");
    mvaddstr(row, 3, "2026-11-23");
    attrset(chosen ? A_REVERSE : A_NORMAL);
    mvprintw(row, 15, "entry %03d of a list that is long enough", entry);
}

int main(void)
{
    int chosen = 0, key;
    setlocale(LC_ALL, "");
    if (!newterm(NULL, stdout, stdin))
        return 1;
    raw();
    noecho();
    keypad(stdscr, TRUE);
    curs_set(1);
    int rows = LINES - 4;
    mvaddstr(0, 1, "a list");
    mvhline(1, 0, 0, COLS);
    for (int row = 0; row < rows && row < ENTRIES; row++)
        paint(row, row + 2, row == chosen);
    attrset(A_NORMAL);
    mvaddstr(LINES - 1, 1, "Enter open  q leave  ? help");
    move(2, 1);
    refresh();
    while ((key = getch()) != 'q') {
        int next = chosen + (key == 'j') - (key == 'k');
        if (next < 0 || next >= rows)
            continue;
        paint(chosen, chosen + 2, 0);
        paint(next, next + 2, 1);
        chosen = next;
        move(chosen + 2, 1);
        refresh();
    }
    endwin();
    return 0;
}
