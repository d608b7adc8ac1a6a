#pragma once
#include <stddef.h>

/// How many bytes are allocated and not given back; what is resident beyond them the allocator keeps for later.
size_t heap_held(void);
