/* The floor of a letter in a text: a field of 5 KB, wrapped anew from the start at each key, with a count of its words.
   Letters go to the end, Backspace takes the last away, ^C ends. */
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include <ctype.h>
#include <curses.h>
#include <locale.h>
#include <string.h>

enum { ROOM = 1 << 16, SIZE = 5000, LINES_SHOWN = 14 };
static char text[ROOM];
static int length;
static int starts[ROOM];

static int wrap(int columns)
{
    int count = 0, start = 0, break_at = 0;
    starts[count++] = 0;
    for (int i = 0; i < length; i++) {
        if (text[i] == ' ')
            break_at = i + 1;
        else if (i - start >= columns) {
            start = break_at > start ? break_at : i;
            starts[count++] = start;
        }
    }
    starts[count] = length;
    return count;
}

static int words(void)
{
    int count = 0, inside = 0;
    for (int i = 0; i < length; i++) {
        int is_word = !isspace((unsigned char)text[i]);
        count += is_word && !inside;
        inside = is_word;
    }
    return count;
}

static void paint(void)
{
    int columns = COLS - 5, count = wrap(columns), first = count > LINES_SHOWN ? count - LINES_SHOWN : 0;
    attrset(A_UNDERLINE);
    for (int row = 0; row < LINES_SHOWN; row++) {
        int at = row + first, size = at < count ? starts[at + 1] - starts[at] : 0;
        mvprintw(row + 4, 1, "%-*.*s", COLS - 4, size, size ? text + starts[at] : "");
    }
    attrset(A_NORMAL);
    mvprintw(1, 1, "%d words", words());
    move(4 + count - 1 - first, 1 + length - starts[count - 1]);
    refresh();
}

int main(void)
{
    int key;
    setlocale(LC_ALL, "");
    if (!newterm(NULL, stdout, stdin))
        return 1;
    raw();
    noecho();
    keypad(stdscr, TRUE);
    while (length < SIZE - 20)
        length += sprintf(text + length, "what they can see of it, ");
    paint();
    while ((key = getch()) != 3) {
        if (key == KEY_BACKSPACE || key == 127)
            length -= length > 0;
        else if (key >= 32 && key < 127 && length < ROOM - 1)
            text[length++] = (char)key;
        paint();
    }
    endwin();
    return 0;
}
