// Work on input from strangers, on a thread of its own, which a fault of ours ends without ending the program.
#ifndef TOLLBOOK_READING_GUARD_H
#define TOLLBOOK_READING_GUARD_H

// Runs body(context) on a thread that belongs to the caller's, and waits for it.
//
// Returns 0 where the body came to its end; the signal's number where it ran into a trap of Swift (an overflow, an index
// out of range) or out of its stack; -1 where there is no thread to be had, and nothing was run.
//
// The thread of a body that trapped stops for ever where it is: nothing is unwound, what it held is lost (some
// kilobytes), and the next body gets a new thread. A body must therefore hold no lock that others need. Every other
// fault, one in the midst of the allocator for example, ends the program as it would without the guard.
int reading_guard_run(void (*body)(void *), void *context);

#endif
