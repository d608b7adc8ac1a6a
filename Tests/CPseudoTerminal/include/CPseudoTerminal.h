// Pseudo-terminals for tests; Swift sees neither posix_openpt nor fork.
#ifndef TOLLBOOK_PSEUDO_TERMINAL_H
#define TOLLBOOK_PSEUDO_TERMINAL_H

#include <sys/types.h>

// Makes a terminal: the end that tests hold, and the end that programs hold. Returns 0, or -1 with errno.
int pseudo_terminal_open(int *master, int *slave);
void pseudo_terminal_resize(int master, int width, int height);
// Starts a program as the session leader of the terminal. Returns its process, or -1 with errno.
pid_t pseudo_terminal_start(int slave, char *const arguments[], char *const environment[]);

#endif
