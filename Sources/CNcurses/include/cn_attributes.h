/* Attributes and colours: macros of curses.h that Swift cannot import. */
#ifndef CN_ATTRIBUTES_H
#define CN_ATTRIBUTES_H

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdbool.h>
#include <stdint.h>

static inline uint32_t cn_plain(void) { return A_NORMAL; }
static inline uint32_t cn_bold(void) { return A_BOLD; }
static inline uint32_t cn_dim(void) { return A_DIM; }
static inline uint32_t cn_reverse(void) { return A_REVERSE; }
static inline uint32_t cn_underline(void) { return A_UNDERLINE; }
static inline uint32_t cn_italic(void) { return A_ITALIC; }

/* How many colours the terminal has; 0 when none can be used. Call once, after cn_open. */
int cn_start_colours(void);

/* Makes a pair of that foreground and the terminal's own background. */
static inline void cn_define_pair(short pair, short foreground) { init_pair(pair, foreground, -1); }

#endif
