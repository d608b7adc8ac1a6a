#ifndef TOLLBOOK_CNCURSES_SHIM_H
#define TOLLBOOK_CNCURSES_SHIM_H
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#include <curses.h>
#endif
