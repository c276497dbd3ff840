/* Bytes as the terminal sends them, and waiting for them. Curses reads none: it drops what it has read half of. */
#ifndef CN_INPUT_H
#define CN_INPUT_H

#include <stddef.h>
#include <stdint.h>

/* Reads what is there, at most that many bytes; to be called when cn_wait told of input. 0: nothing after all;
   below 0: the terminal is gone. */
int cn_read(uint8_t *bytes, size_t count);

/* What cn_wait came back for. */
enum cn_wake { CN_TIMEOUT = 0, CN_INPUT, CN_SIGNAL, CN_HANG_UP };

/* Waits for input or a signal, but no longer than that; below 0: for ever. */
enum cn_wake cn_wait(int milliseconds);

/* What terminfo says that a key sends, by the capability's name (kcuu1, kLFT5); NULL where it says nothing. */
const char *cn_capability(const char *name);

#endif
