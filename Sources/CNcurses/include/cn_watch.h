/* A second process that wipes the terminal when this one is killed and can do it no more. */
#ifndef CN_WATCH_H
#define CN_WATCH_H

/* Begins to watch, unless it is watched already. A failure is silent: nothing can be done about it. */
void cn_watch(void);

/* Ends the watch; what is shown may stay. Harmless when nothing is watched. */
void cn_end_watch(void);

#endif
