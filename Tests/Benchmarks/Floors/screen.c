/* The floor of the start: paints one boxed screen and ends on a key. */
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <locale.h>

int main(void)
{
    setlocale(LC_ALL, "");
    if (!newterm(NULL, stdout, stdin))
        return 1;
    raw();
    noecho();
    keypad(stdscr, TRUE);
    box(stdscr, 0, 0);
    mvaddstr(2, 4, "How does this look from the other side?");
    for (int row = 4; row < LINES - 3; row += 2)
        mvaddstr(row, 4, "One line of what can be done here, long enough to be one.");
    mvaddstr(LINES - 2, 4, "Enter open  q leave  ? help");
    refresh();
    getch();
    endwin();
    return 0;
}
