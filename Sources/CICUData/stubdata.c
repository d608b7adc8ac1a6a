// ICU's data, without the data: what ICU's own source has as "stubdata" for programs that need none.
//
// Foundation's copy of ICU brings 34 MB of tables (names of languages, calendars, collations, converters, line breaks
// in Thai). This program uses none of it: text is folded and compared by tables in code, dates are written by our own
// functions. Where an object of the program defines the table, the linker does not take Foundation's. What needs the
// data answers "missing resource" then, so such functions must not be called: `Tests/ProgramTests/NoICUDataTests` looks
// through the sources for them, and `packaging/make-deb` weighs the program.
//
// A Swift with another ICU has another number in the name; without its own line here the program is only larger.
#include <stdint.h>

struct stub {
  uint16_t header_size;
  uint8_t magic[2];
  uint16_t info_size;
  uint16_t reserved_word;
  uint8_t is_big_endian, charset_family, size_of_char, reserved_byte;
  uint8_t format[4], format_version[4], data_version[4];
  char padding[8];
  uint32_t count, reserved;
  // An empty table of contents has room for one entry, as ICU's has.
  uint64_t entry[2];
};

#define STUB                                                                                 \
  {32, {0xda, 0x27}, 20, 0, __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__, 0, 2, 0,                 \
   {'T', 'o', 'C', 'P'}, {1, 0, 0, 0}, {0, 0, 0, 0}, {0}, 0, 0, {0}}

#define DEFINE(version) _Alignas(16) const struct stub icudt##version##_dat = STUB;

DEFINE(74)
DEFINE(75)
DEFINE(76)
DEFINE(77)
DEFINE(78)
DEFINE(79)
DEFINE(80)
