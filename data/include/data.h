#ifndef TOLLBOOK_REFERENCE_DATA_H
#define TOLLBOOK_REFERENCE_DATA_H
/// The bytes of an embedded file of `data/` by its path there ("countries.tsv"), or null.
const unsigned char *tollbook_reference_file(const char *path, long *count);
#endif
