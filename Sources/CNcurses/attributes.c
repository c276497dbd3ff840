#define _GNU_SOURCE
#include "CNcurses.h"

int cn_start_colours(void)
{
    if (!has_colors() || start_color() == ERR)
        return 0;
    /* Without the terminal's own colours a light background would turn black. */
    if (use_default_colors() == ERR)
        return 0;
    return COLORS;
}
