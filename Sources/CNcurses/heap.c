// Two heaps for all threads of the browser: at its start two of them allocate without waiting for each other.
#include "CNcurses.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

void terminal_share_heap(void) {
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 2);
#endif
}
