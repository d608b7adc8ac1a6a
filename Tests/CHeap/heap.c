#include "heap.h"
#include <malloc.h>

size_t heap_held(void) {
  struct mallinfo2 info = mallinfo2();
  return info.uordblks + info.hblkhd;
}
