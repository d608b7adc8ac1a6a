// The only file that is compiled anew when the commit changes: Package.swift defines TOLLBOOK_COMMIT for it alone.
#include "CBuildFacts.h"

#ifndef TOLLBOOK_COMMIT
#define TOLLBOOK_COMMIT ""
#endif

const char *build_commit(void) { return TOLLBOOK_COMMIT; }
