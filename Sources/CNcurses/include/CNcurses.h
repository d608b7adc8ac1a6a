// What the program asks of ncurses, without ncurses' macros and variables, which Swift cannot import.
// A target of its own rather than inline lines in a header, because signal handlers need one state.
#ifndef TOLLBOOK_CNCURSES_H
#define TOLLBOOK_CNCURSES_H

#include <stdint.h>

// How `terminal_open` ended.
enum terminal_problem {
  TERMINAL_READY = 0,
  // TERM names no terminal that terminfo knows.
  TERMINAL_UNKNOWN = 1,
  // The terminal cannot place its cursor.
  TERMINAL_DUMB = 2,
};

// Attributes of a cell, in the order of `Style.Attributes`.
enum {
  TERMINAL_BOLD = 1,
  TERMINAL_DIM = 2,
  TERMINAL_ITALIC = 4,
  TERMINAL_UNDERLINE = 8,
  TERMINAL_REVERSE = 16,
};

// Learns what terminal it is, which the terminal is not told; `terminal_open` does it where nobody has.
enum terminal_problem terminal_prepare(void);
// Takes over the terminal. `title` is shown as the window's where that can be undone, NULL for none;
// `mouse` says whether the terminal is asked to tell of the mouse.
enum terminal_problem terminal_open(const char *title, int mouse);
// Gives the terminal back as it was; does nothing when it is not taken.
void terminal_close(void);
// Takes it again after `terminal_close`, and repaints everything at the next `terminal_show`.
void terminal_reopen(void);

// The window's size, at least 1 by 1.
void terminal_size(int *width, int *height);
// Tells ncurses of a new size.
void terminal_resize(int width, int height);
// Forgets what the terminal shows, so that everything is written anew.
void terminal_repaint(void);

// How many colours there are, 0 for none; and how many pairs of them can be made.
int terminal_colors(void);
int terminal_pairs(void);
// Makes a pair; -1 is the terminal's own default colour.
void terminal_make_pair(int pair, int foreground, int background);

// Writes one glyph of `count` scalars, the first one spacing. What the C library cannot show becomes `?`.
void terminal_put(
    int x, int y, const uint32_t *scalars, int count, int columns, int attributes, int pair);
// Shows the cursor at a place, or hides it.
void terminal_cursor(int x, int y);
void terminal_hide_cursor(void);
// Writes the difference to the terminal.
void terminal_show(void);

// From now on a byte is written to `descriptor` for each of these: 'w' the window changed its size, 'z' somebody
// asks us to stop, 'c' we go on after a stop. And from now on a crash or a request to end gives the terminal back
// before it ends the program.
void terminal_watch_signals(int descriptor);
// Stops the program's process group until it is continued.
void terminal_stop(void);

// Runs a line of shell after `terminal_close`, with the signals that we watch as programs expect them, and waits for it.
// Returns its exit status, 128 and the signal's number where one ended it, -1 where it could not be started.
int terminal_run(const char *command);

// Columns of a scalar as this C library counts them, -1 for none; for tests.
int terminal_columns(uint32_t scalar);
// Waits for input on one of two descriptors for some milliseconds (-1: for ever). Returns 1 for the first, 2 for the
// second, 3 for both, 0 when the time is over, 4 when the first is closed, 8 when a signal came in between.
int terminal_wait(int first, int second, int milliseconds);

// Lets all threads share one heap; to be called before there is a second thread. Else glibc gives each thread a heap
// of its own that grows page by page, with a call to the kernel each time: a tenth of the time to the first screen.
void terminal_share_heap(void);

#endif
