// The calls to ncurses.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#define _XOPEN_SOURCE_EXTENDED 1
#include "CNcurses.h"
#include "restore.h"

#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

// From <term.h>, whose macros (columns, lines, tab) would take our words.
extern int setupterm(const char *, int, int *);

static SCREEN *screen;
// Whether the terminal is ours at present.
static int is_open;
static int cursor_shown = -1;

// Terminals speak UTF-8 today, also where nobody has set a locale (cron, bare ssh, containers).
static void choose_locale(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "ANSI_X3.4-1968") == 0) setlocale(LC_CTYPE, "C.UTF-8");
}

static const char *capability(const char *name) {
  const char *value = tigetstr(name);
  return value == NULL || value == (const char *)-1 ? NULL : value;
}

static void enter(void) {
  raw();
  noecho();
  nonl();
  cursor_shown = -1;
}

// Terminals of today that Debian keeps in ncurses-term, which nobody has installed. All of them take what is sent to
// xterm-256color.
static const char *const todays[] = {"alacritty", "contour", "foot", "ghostty", "iterm2", "kitty", "konsole",
                                     "rio", "st", "tmux", "vte", "wezterm", "xterm"};

static int is_of_today(const char *name) {
  if (name == NULL) return 0;
  if (strncmp(name, "xterm-", 6) == 0) return 1;
  for (size_t i = 0; i < sizeof todays / sizeof todays[0]; i++) {
    size_t length = strlen(todays[i]);
    if (strncmp(name, todays[i], length) == 0 && (name[length] == 0 || name[length] == '-')) return 1;
  }
  return 0;
}

// Finds the terminal that TERM names; one of today's that is not known here is taken for xterm-256color.
static int find_terminal(void) {
  int found = 0;
  if (setupterm(NULL, STDOUT_FILENO, &found) == OK && found == 1) return 1;
  if (!is_of_today(getenv("TERM"))) return 0;
  setenv("TERM", "xterm-256color", 1);
  return setupterm(NULL, STDOUT_FILENO, &found) == OK && found == 1;
}

enum terminal_problem terminal_prepare(void) {
  static int is_known;
  if (is_known) return TERMINAL_READY;
  choose_locale();
  if (!find_terminal()) return TERMINAL_UNKNOWN;
  if (capability("cup") == NULL) return TERMINAL_DUMB;
  is_known = 1;
  return TERMINAL_READY;
}

enum terminal_problem terminal_open(const char *title, int mouse) {
  enum terminal_problem problem = terminal_prepare();
  if (problem != TERMINAL_READY) return problem;
  restore_prepare(
      capability("cnorm"), capability("sgr0"), capability("rmcup"),
      tigetflag("XT") > 0 ? title : NULL, mouse);
  // Ours first: ncurses keeps some of its own back, and the two must not mix.
  restore_entered();
  screen = newterm(NULL, stdout, stdin);
  if (screen == NULL) {
    restore_left();
    return TERMINAL_UNKNOWN;
  }
  if (getenv("NO_COLOR") == NULL || *getenv("NO_COLOR") == 0) {
    if (start_color() == OK) use_default_colors();
  }
  int width, height;
  terminal_size(&width, &height);
  if (width != COLS || height != LINES) resizeterm(height, width);
  enter();
  // Until a screen has been left once, ncurses takes each movement of the cursor for that of a program without one and
  // writes it at once: a frame would go out in a hundred pieces. The first frame enters it again.
  endwin();
  reset_prog_mode();
  is_open = 1;
  return TERMINAL_READY;
}

void terminal_close(void) {
  if (!is_open) return;
  is_open = 0;
  endwin();
  restore_left();
}

void terminal_reopen(void) {
  if (screen == NULL) return;
  if (!is_open) restore_entered();
  is_open = 1;
  reset_prog_mode();
  enter();
  clearok(curscr, TRUE);
  refresh();
}

void terminal_size(int *width, int *height) {
  struct winsize size = {0};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) {
    *width = COLS > 0 ? COLS : 80;
    *height = LINES > 0 ? LINES : 24;
    return;
  }
  *width = size.ws_col;
  *height = size.ws_row;
}

void terminal_resize(int width, int height) { resizeterm(height, width); }

void terminal_repaint(void) { clearok(curscr, TRUE); }

int terminal_colors(void) {
  const char *refused = getenv("NO_COLOR");
  if (refused != NULL && *refused != 0) return 0;
  return has_colors() ? COLORS : 0;
}

int terminal_pairs(void) { return COLOR_PAIRS > 32767 ? 32767 : COLOR_PAIRS; }

void terminal_make_pair(int pair, int foreground, int background) {
  init_pair((short)pair, (short)foreground, (short)background);
}

static attr_t attributes_of(int bits) {
  attr_t attributes = A_NORMAL;
  if (bits & TERMINAL_BOLD) attributes |= A_BOLD;
  if (bits & TERMINAL_DIM) attributes |= A_DIM;
  if (bits & TERMINAL_ITALIC) attributes |= A_ITALIC;
  if (bits & TERMINAL_UNDERLINE) attributes |= A_UNDERLINE;
  if (bits & TERMINAL_REVERSE) attributes |= A_REVERSE;
  return attributes;
}

void terminal_put(
    int x, int y, const uint32_t *scalars, int count, int columns, int attributes, int pair) {
  wchar_t glyph[CCHARW_MAX + 1] = {0};
  int length = 0;
  for (int i = 0; i < count && length < CCHARW_MAX; i++) {
    int width = wcwidth((wchar_t)scalars[i]);
    // The screen has laid this glyph out at `columns`; one that this library counts otherwise would shift the row.
    if (i == 0 ? width == columns : width == 0) glyph[length++] = (wchar_t)scalars[i];
    if (i == 0 && length == 0) glyph[length++] = L'?';
  }
  cchar_t cell;
  if (setcchar(&cell, glyph, attributes_of(attributes), (short)pair, NULL) != OK) return;
  mvadd_wch(y, x, &cell);
  if (columns == 2 && glyph[0] == L'?') mvadd_wch(y, x + 1, &cell);
}

void terminal_cursor(int x, int y) {
  if (cursor_shown != 1) curs_set(1);
  cursor_shown = 1;
  move(y, x);
}

void terminal_hide_cursor(void) {
  if (cursor_shown != 0) curs_set(0);
  cursor_shown = 0;
}

void terminal_show(void) { refresh(); }

int terminal_columns(uint32_t scalar) {
  static int has_locale;
  if (!has_locale) choose_locale();
  has_locale = 1;
  return wcwidth((wchar_t)scalar);
}

int terminal_wait(int first, int second, int milliseconds) {
  struct pollfd waiting[2] = {{.fd = first, .events = POLLIN}, {.fd = second, .events = POLLIN}};
  int count = poll(waiting, 2, milliseconds);
  if (count < 0) return 8;
  if (count == 0) return 0;
  int result = 0;
  if (waiting[0].revents & POLLIN) result |= 1;
  if (waiting[1].revents & POLLIN) result |= 2;
  if (result == 0 && (waiting[0].revents & (POLLHUP | POLLERR | POLLNVAL))) result = 4;
  return result;
}
