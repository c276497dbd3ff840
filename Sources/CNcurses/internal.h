/* Shared by the files of this target only. */
#ifndef CN_INTERNAL_H
#define CN_INTERNAL_H

#include <stdbool.h>

#define CN_PASTE_ON "\033[?2004h"
#define CN_PASTE_OFF "\033[?2004l"

/* Remembers the terminal's modes and who handled the signals; false when the modes cannot be read. */
bool cn_guard_save(void);

/* Installs the handlers; false without a pipe. Disarming puts back what cn_guard_save remembered. */
bool cn_guard_arm(void);
void cn_guard_disarm(void);

/* Whether the terminal is ours now: not while a child has it. */
bool cn_guard_active(void);
void cn_guard_set_active(bool active);

/* Stops the process group with the default action of SIGTSTP; returns when continued. */
void cn_stop_group(void);

#endif
