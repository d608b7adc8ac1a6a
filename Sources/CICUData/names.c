// The names of letters ("LATIN SMALL LETTER A"), left out: Swift's library has 550 KB of tables for
// `Unicode.Scalar.Properties.name`, which nothing here asks for. The release build's linker (`--wrap` in `Package.swift`)
// sends the library's one question for a name to this function, so that nothing refers to the tables and they fall away.
// A letter has no name then, as those have none that Unicode does not know.
#include <stdint.h>

intptr_t __wrap__swift_stdlib_getScalarName(uint32_t scalar, uint8_t *buffer, intptr_t capacity);

intptr_t __wrap__swift_stdlib_getScalarName(uint32_t scalar, uint8_t *buffer, intptr_t capacity) {
  (void)scalar, (void)buffer, (void)capacity;
  return 0;
}
