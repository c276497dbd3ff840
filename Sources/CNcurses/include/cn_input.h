/* Keys as curses reads them, and waiting for them. */
#ifndef CN_INPUT_H
#define CN_INPUT_H

#include <stddef.h>
#include <stdint.h>

/* What cn_read got: nothing, a character, a key of curses, or one of the ends of a bracketed paste. */
enum cn_kind { CN_NOTHING = 0, CN_CHARACTER, CN_KEY, CN_PASTE_BEGIN, CN_PASTE_END };

struct cn_event {
    enum cn_kind kind;
    uint32_t value; /* a code point, or a key code */
};

/* Reads what is there, without waiting (but for the rest of an escape sequence). */
struct cn_event cn_read(void);

/* What cn_wait came back for. */
enum cn_wake { CN_TIMEOUT = 0, CN_INPUT, CN_SIGNAL, CN_HANG_UP };

/* Waits for input or a signal, but no longer than that; below 0: for ever. To be called when cn_read and
   cn_next_signal have nothing more. */
enum cn_wake cn_wait(int milliseconds);

/* Reads the bytes of a paste up to its end mark, which is left out; the caller frees them. NULL when nothing came.
   Gives up when the terminal is silent for a second. */
char *cn_read_paste(size_t *length);

/* The name terminfo gives an extended key (kLFT5 and the like), or NULL. */
const char *cn_key_name(uint32_t code);

/* The key codes of curses.h. */
static inline uint32_t cn_key_f0(void) { return KEY_F0; }

#endif
