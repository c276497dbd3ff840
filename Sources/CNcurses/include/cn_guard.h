/* Signals. Crashes restore the terminal first; a request to end is a byte in a pipe. */
#ifndef CN_GUARD_H
#define CN_GUARD_H

#include <stdbool.h>

/* Whether a signal asks the program to end, and leaves it the time to save. */
bool cn_is_request(int number);

/* The reading end of the pipe: one byte for each request to end, SIGTSTP, SIGCONT or SIGWINCH, its value the signal's
   number. Valid while a session is open. */
int cn_signal_pipe(void);

/* The next signal that came, or 0. Does not wait. */
int cn_next_signal(void);

#endif
