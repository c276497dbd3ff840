/* ncursesw for Swift: the wide API, macros as functions, and what must be C to be safe inside a signal handler.
   Names begin with cn_; nothing here knows of frames or of the coach. */
#ifndef CNCURSES_H
#define CNCURSES_H

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "cn_attributes.h"
#include "cn_guard.h"
#include "cn_input.h"
#include "cn_output.h"
#include "cn_session.h"
#include "cn_watch.h"

#endif
