#define _GNU_SOURCE 1
#include "CPseudoTerminal.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

int pseudo_terminal_open(int *master, int *slave) {
  char name[256];
  *master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (*master < 0 || grantpt(*master) != 0 || unlockpt(*master) != 0) return -1;
  if (ptsname_r(*master, name, sizeof name) != 0) return -1;
  *slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  return *slave < 0 ? -1 : 0;
}

void pseudo_terminal_resize(int master, int width, int height) {
  struct winsize size = {.ws_row = (unsigned short)height, .ws_col = (unsigned short)width};
  ioctl(master, TIOCSWINSZ, &size);
}

pid_t pseudo_terminal_start(int slave, char *const arguments[], char *const environment[]) {
  pid_t process = fork();
  if (process != 0) return process;
  setsid();
  ioctl(slave, TIOCSCTTY, 0);
  for (int end = 0; end < 3; end++) dup2(slave, end);
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  execve(arguments[0], arguments, environment);
  _exit(127);
}
