/* Taking the terminal and giving it back. */
#ifndef CN_SESSION_H
#define CN_SESSION_H

#include <stdbool.h>

enum cn_failure {
    CN_OPENED = 0,
    CN_NO_TTY,        /* stdin or stdout is no terminal */
    CN_NO_UTF8,       /* the locale is not UTF-8 */
    CN_NO_TERM,       /* TERM is unset or terminfo does not know it */
    CN_NO_ADDRESSING, /* the terminal cannot place its cursor */
    CN_NO_MEMORY      /* the signal pipe could not be made */
};

/* Sets the locale, starts curses on stdin and stdout, arms the guard. Only one session at a time; after a failure
   another name may be tried.

   term: the name of an entry of terminfo; NULL: what TERM says. */
enum cn_failure cn_open(const char *term);

/* Gives the terminal back for good; harmless when called again. */
void cn_close(void);

/* Gives the terminal back for a while (a child, a stop) and takes it again. After cn_resume everything is redrawn by
   the next refresh, at the size the terminal has then. */
void cn_suspend(void);
void cn_resume(void);

/* Restores the terminal, stops the process group as ^Z does, and returns when it is continued. */
void cn_stop(void);

/* Takes the size that the terminal has now. False when curses had that size already, or the terminal tells none. */
bool cn_take_size(void);

#endif
