/* Cells on the screen that curses keeps, and sending what changed. */
#ifndef CN_OUTPUT_H
#define CN_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

int cn_columns(void);
int cn_rows(void);

/* Columns the terminal will advance; below 1 for what stands on the scalar before it or cannot be shown. */
int cn_width(uint32_t scalar);

/* Writes scalars into a row from a column on, all with one attribute and pair. Marks go with the scalar before them;
   whatever else has no width becomes a blank. Nothing is sent yet. */
void cn_put(int row, int column, const uint32_t *scalars, size_t count, uint32_t attributes, short pair);

/* Sends what changed, and leaves the cursor there, visible or not. */
void cn_refresh(int row, int column, bool is_visible);

/* Blanks the screen that curses keeps. Nothing is sent yet. */
void cn_blank(void);

/* Blanks every row of the terminal itself at once, so that nothing is pushed into a scrollback. */
void cn_wipe(void);

#endif
