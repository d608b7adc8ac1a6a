// The files of this folder, embedded into the program by the compiler, so that one binary is the whole program
// and reading a table costs no system call. `#embed` is C23; clang accepts it everywhere.
#include "data.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char countries[] = {
#embed "countries.tsv"
};
static const unsigned char divisions[] = {
#embed "divisions.tsv"
};
static const unsigned char places[] = {
#embed "places.tsv"
};
static const unsigned char groups[] = {
#embed "groups.jsonl"
};
static const unsigned char group_names[] = {
#embed "groups.names"
};
static const unsigned char borders[] = {
#embed "borders.tsv"
};
static const unsigned char words_calendar[] = {
#embed "words/calendar.tsv"
};
static const unsigned char words_places[] = {
#embed "words/places.tsv"
};
static const unsigned char words_incidents[] = {
#embed "words/incidents.tsv"
};
static const unsigned char words_roles[] = {
#embed "words/roles.tsv"
};
static const unsigned char words_sentences[] = {
#embed "words/sentences.tsv"
};
static const unsigned char words_speakers[] = {
#embed "words/speakers.tsv"
};
static const unsigned char words_claims[] = {
#embed "words/claims.tsv"
};
static const unsigned char words_languages[] = {
#embed "words/languages.tsv"
};

static const unsigned char sample_incidents[] = {
#embed "sample/incidents.jsonl"
};

static const unsigned char words_en[] = {
#embed "words/en.tsv"
};
static const unsigned char words_fr[] = {
#embed "words/fr.tsv"
};
static const unsigned char words_es[] = {
#embed "words/es.tsv"
};

struct file {
  const char *path;
  const unsigned char *bytes;
  long count;
};

#define FILE_ENTRY(path, bytes) {path, bytes, sizeof bytes}
static const struct file files[] = {
    FILE_ENTRY("countries.tsv", countries), FILE_ENTRY("divisions.tsv", divisions),
    FILE_ENTRY("borders.tsv", borders),     FILE_ENTRY("groups.names", group_names),
    FILE_ENTRY("places.tsv", places),       FILE_ENTRY("groups.jsonl", groups),
    FILE_ENTRY("sample/incidents.jsonl", sample_incidents),
    FILE_ENTRY("words/en.tsv", words_en),   FILE_ENTRY("words/languages.tsv", words_languages),
    FILE_ENTRY("words/fr.tsv", words_fr),
    FILE_ENTRY("words/es.tsv", words_es),
    FILE_ENTRY("words/calendar.tsv", words_calendar),
    FILE_ENTRY("words/places.tsv", words_places),
    FILE_ENTRY("words/incidents.tsv", words_incidents),
    FILE_ENTRY("words/roles.tsv", words_roles),
    FILE_ENTRY("words/speakers.tsv", words_speakers),
    FILE_ENTRY("words/claims.tsv", words_claims),
    FILE_ENTRY("words/sentences.tsv", words_sentences),
};

const unsigned char *tollbook_reference_file(const char *path, long *count) {
  for (unsigned long i = 0; i < sizeof files / sizeof files[0]; i++) {
    if (strcmp(files[i].path, path) == 0) {
      *count = files[i].count;
      return files[i].bytes;
    }
  }
  return 0;
}
