// Giving the terminal back from wherever the program ends. Private to this target.
#ifndef TOLLBOOK_RESTORE_H
#define TOLLBOOK_RESTORE_H

// Notes the terminal's modes, and the strings that undo what we do to it. Any may be NULL.
void restore_prepare(const char *cnorm, const char *sgr0, const char *rmcup, const char *title,
                     int mouse);
// ncurses has taken the terminal: turns on bracketed paste and the title.
void restore_entered(void);
// ncurses has given it back: turns them off.
void restore_left(void);

#endif
