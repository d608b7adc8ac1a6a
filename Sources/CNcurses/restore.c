// What must happen when the program ends, whatever ends it.
//
// endwin() may not be called from a signal handler: it allocates, and the signal may have come in the middle of
// ncurses' own work. So the strings that give the terminal back are noted beforehand, and a handler only calls
// write(), tcsetattr() and sigaction(), which POSIX allows there.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include "CNcurses.h"
#include "restore.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

static volatile sig_atomic_t is_taken;
static volatile sig_atomic_t wake_descriptor = -1;
static struct termios modes_before;
static int has_modes;

// Written after ncurses' own strings when it leaves in order, and after the noted ones in a crash.
static char ours_off[64];
static char ours_on[320];
static char crash_string[512];

static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE,
                            SIGTERM, SIGHUP, SIGINT, SIGQUIT};
enum { FATAL_COUNT = sizeof fatal / sizeof fatal[0] };
static struct sigaction before[FATAL_COUNT];

static void append(char *buffer, size_t size, const char *text) {
  if (text == NULL) return;
  size_t used = strlen(buffer);
  // Padding of old terminals ("$<50>") is for tputs; we leave it out.
  while (*text != 0 && used + 1 < size) {
    if (text[0] == '$' && text[1] == '<') {
      while (*text != 0 && *text != '>') text++;
      if (*text == '>') text++;
      continue;
    }
    buffer[used++] = *text++;
  }
  buffer[used] = 0;
}

static void put(const char *text) {
  size_t left = strlen(text);
  while (left > 0) {
    ssize_t written = write(STDOUT_FILENO, text, left);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    text += written;
    left -= (size_t)written;
  }
}

void restore_prepare(const char *cnorm, const char *sgr0, const char *rmcup, const char *title,
                     int mouse) {
  has_modes = tcgetattr(STDIN_FILENO, &modes_before) == 0;
  ours_on[0] = ours_off[0] = crash_string[0] = 0;
  // Bracketed paste; terminals that do not know it ignore a private mode. A vt100 of old would too.
  append(ours_on, sizeof ours_on, "\033[?2004h");
  append(ours_off, sizeof ours_off, "\033[?2004l");
  if (mouse) {
    // Presses, releases and movements with a button down, in decimal numbers.
    append(ours_on, sizeof ours_on, "\033[?1002h\033[?1006h");
    append(ours_off, sizeof ours_off, "\033[?1006l\033[?1002l");
  }
  if (title != NULL) {
    append(ours_on, sizeof ours_on, "\033[22;2t\033]2;");
    append(ours_on, sizeof ours_on - 2, title);
    append(ours_on, sizeof ours_on, "\a");
    append(ours_off, sizeof ours_off, "\033[23;2t");
  }
  append(crash_string, sizeof crash_string, sgr0);
  append(crash_string, sizeof crash_string, cnorm);
  append(crash_string, sizeof crash_string, rmcup == NULL ? "\r\n" : rmcup);
  append(crash_string, sizeof crash_string, ours_off);
}

void restore_entered(void) {
  put(ours_on);
  is_taken = 1;
}

void restore_left(void) {
  is_taken = 0;
  put(ours_off);
}

static void give_back(void) {
  if (!is_taken) return;
  is_taken = 0;
  put(crash_string);
  if (has_modes) tcsetattr(STDIN_FILENO, TCSANOW, &modes_before);
}

// Ends as the signal would have ended us without this handler, so that whoever started us sees why.
static void on_fatal(int number) {
  int saved = errno;
  give_back();
  for (int i = 0; i < FATAL_COUNT; i++) {
    if (fatal[i] == number) sigaction(number, &before[i], NULL);
  }
  errno = saved;
  raise(number);
}

static void on_news(int number) {
  int saved = errno;
  char byte = number == SIGWINCH ? 'w' : number == SIGTSTP ? 'z' : 'c';
  // The pipe does not block: when it is full, the loop is about to look anyway.
  if (wake_descriptor >= 0 && write(wake_descriptor, &byte, 1) < 0) errno = saved;
  errno = saved;
}

static void watch_news(void) {
  struct sigaction action = {0};
  action.sa_handler = on_news;
  action.sa_flags = SA_RESTART;
  sigfillset(&action.sa_mask);
  sigaction(SIGWINCH, &action, NULL);
  sigaction(SIGTSTP, &action, NULL);
  sigaction(SIGCONT, &action, NULL);
}

void terminal_watch_signals(int descriptor) {
  wake_descriptor = descriptor;
  watch_news();
  // A stack that has overflowed cannot run the handler that cleans up after it.
  static char stack[65536];
  stack_t spare = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&spare, NULL);
  struct sigaction action = {0};
  action.sa_handler = on_fatal;
  action.sa_flags = SA_ONSTACK;
  sigfillset(&action.sa_mask);
  for (int i = 0; i < FATAL_COUNT; i++) {
    sigaction(fatal[i], NULL, &before[i]);
    // Who starts us with a signal ignored (nohup) wants it ignored.
    if (before[i].sa_handler == SIG_IGN) continue;
    // Not back to ncurses' handlers, which call endwin(), nor to Swift's, which asks for a key on the terminal;
    // unless somebody who hunts a fault has asked for it.
    if (getenv("SWIFT_BACKTRACE") == NULL || fatal[i] == SIGINT || fatal[i] == SIGTERM) {
      before[i].sa_handler = SIG_DFL;
      before[i].sa_flags = 0;
    }
    sigaction(fatal[i], &action, NULL);
  }
}

// An asynchronous main of Swift runs on a thread of libdispatch, which has every signal blocked. One sent to the process
// is then taken by another thread, some time later; only one that this thread sends itself stops us here and now.
void terminal_stop(void) {
  struct sigaction action = {0}, ours;
  sigset_t stop, mask;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  // First whoever shares our job, a script for example, while we look away; ignoring it once more discards one that is
  // still under way to us, which would stop us a second time after `fg`.
  action.sa_handler = SIG_IGN;
  sigaction(SIGTSTP, &action, &ours);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &action, NULL);
  // Then ourselves.
  action.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &action, NULL);
  pthread_sigmask(SIG_UNBLOCK, &stop, &mask);
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &ours, NULL);
}

// As system(3) does, but with no signal blocked in the child: our thread may have all of them blocked.
int terminal_run(const char *command) {
  static const int theirs[] = {SIGINT, SIGQUIT, SIGTSTP};
  enum { COUNT = sizeof theirs / sizeof theirs[0] };
  struct sigaction ours[COUNT], action = {0};
  for (int i = 0; i < COUNT; i++) {
    // Ctrl-C is for the child alone; Ctrl-Z stops the whole job, and us with it.
    action.sa_handler = theirs[i] == SIGTSTP ? SIG_DFL : SIG_IGN;
    sigaction(theirs[i], &action, &ours[i]);
  }
  posix_spawnattr_t attributes;
  sigset_t none, usual;
  sigemptyset(&none);
  sigemptyset(&usual);
  for (int i = 0; i < COUNT; i++) sigaddset(&usual, theirs[i]);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  char *arguments[] = {"sh", "-c", (char *)command, NULL};
  pid_t child = 0;
  int status = -1;
  if (posix_spawn(&child, "/bin/sh", NULL, &attributes, arguments, environ) == 0) {
    int raw = 0;
    pid_t ended;
    do {
      ended = waitpid(child, &raw, 0);
    } while (ended < 0 && errno == EINTR);
    if (ended == child) status = WIFEXITED(raw) ? WEXITSTATUS(raw) : 128 + WTERMSIG(raw);
  }
  posix_spawnattr_destroy(&attributes);
  for (int i = 0; i < COUNT; i++) sigaction(theirs[i], &ours[i], NULL);
  return status;
}
