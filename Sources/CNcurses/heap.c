// One heap for all threads of the browser.
#include "CNcurses.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

void terminal_share_heap(void) {
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 1);
#endif
}
