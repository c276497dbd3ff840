/* The floor of a key in the search: the same screen over the same index, with SQLite's own full-text search. Two lines for
   each review that has room, the second with the place where the words stand; how many there are. Letters search by the
   beginnings of words, backspace takes one away, Escape ends.

     search INDEX */
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

static sqlite3_stmt *rows, *newest, *count, *all;

static void prepare(sqlite3 *db, const char *sql, sqlite3_stmt **statement)
{
    if (sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, statement, NULL) != SQLITE_OK) {
        endwin();
        fprintf(stderr, "search: %s\n", sqlite3_errmsg(db));
        exit(1);
    }
}

/* From a little before the first found word, without the letters that part and mark. */
static void put_found(int line, const char *text)
{
    const char *found = strchr(text, 2);
    if (found)
        for (int back = 0; back < 20 && found > text; back++)
            found--;
    char out[256];
    size_t used = 0;
    for (const char *at = found ? found : text; *at && used < sizeof out - 1 && used < (size_t)COLS - 18; at++)
        if ((unsigned char)*at >= 32)
            out[used++] = *at;
    out[used] = 0;
    mvaddnstr(line, 15, out, COLS - 17);
}

static void show(const char *typed)
{
    char match[300];
    sqlite3_stmt *list = *typed ? rows : newest, *total = *typed ? count : all;
    snprintf(match, sizeof match, "\"%s\"*", typed);
    int line = 4;
    if (*typed) {
        sqlite3_bind_text(list, 1, match, -1, SQLITE_STATIC);
        sqlite3_bind_text(total, 1, match, -1, SQLITE_STATIC);
    }
    sqlite3_bind_int(list, *typed ? 2 : 1, (LINES - 6) / 2);
    erase();
    mvaddstr(0, 1, "otherside > Past reviews");
    mvhline(1, 0, ACS_HLINE, COLS);
    mvprintw(2, 2, "Search %s", typed);
    while (sqlite3_step(list) == SQLITE_ROW && line + 1 < LINES - 1) {
        attrset(line == 4 ? A_REVERSE : A_NORMAL);
        mvaddnstr(line, 3, (const char *)sqlite3_column_text(list, 0), 10);
        mvaddnstr(line, 15, (const char *)sqlite3_column_text(list, 1), COLS - 30);
        attrset(A_NORMAL);
        if (sqlite3_column_text(list, 4))
            mvaddstr(line, COLS - 10, (const char *)sqlite3_column_text(list, 4));
        if (*typed)
            put_found(line + 1, (const char *)sqlite3_column_text(list, 6));
        else
            mvprintw(line + 1, 15, "%.10s %.20s", sqlite3_column_text(list, 2), sqlite3_column_text(list, 3));
        line += 2;
    }
    sqlite3_step(total);
    mvprintw(2, COLS - 8, "%7d", sqlite3_column_int(total, 0));
    sqlite3_reset(list);
    sqlite3_reset(total);
    mvaddstr(LINES - 1, 1, "Enter to the list  ? help");
    move(2, 9 + (int)strlen(typed));
    refresh();
}

int main(int words, char **word)
{
    char typed[100] = "";
    sqlite3 *db;
    int key;
    if (words < 2)
        return 64;
    setlocale(LC_ALL, "");
    if (sqlite3_open_v2(word[1], &db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK || !newterm(NULL, stdout, stdin))
        return 1;
    raw();
    noecho();
    keypad(stdscr, TRUE);
    set_escdelay(25);
#define COLUMNS "s.created, s.title, s.scope, s.other_side, s.decision, s.escalation"
    prepare(db, "SELECT " COLUMNS ", highlight(text, 0, char(2), char(3)) FROM text CROSS JOIN session s "
                "ON s.number = text.rowid WHERE text MATCH ? ORDER BY text.rowid DESC LIMIT ?", &rows);
    prepare(db, "SELECT " COLUMNS " FROM session s ORDER BY s.number DESC LIMIT ?", &newest);
    prepare(db, "SELECT count(*) FROM text WHERE text MATCH ?", &count);
    prepare(db, "SELECT count(*) FROM session", &all);
    for (show(typed); (key = getch()) != 27 && key != 3; show(typed)) {
        size_t length = strlen(typed);
        if ((key == KEY_BACKSPACE || key == 127) && length)
            typed[length - 1] = 0;
        else if (key >= ' ' && key < 127 && length + 1 < sizeof typed) {
            typed[length] = (char)key;
            typed[length + 1] = 0;
        }
    }
    endwin();
    return 0;
}
