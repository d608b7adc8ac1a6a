#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include "CWebFetch.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdint.h>

// Of libbrotlidec, which libcurl brings along: 1 for success.
static int (*decompress)(size_t, const uint8_t *, size_t *, uint8_t *);
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *library = dlopen("libbrotlidec.so.1", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return;
  *(void **)&decompress = dlsym(library, "BrotliDecoderDecompress");
}

int web_unbrotli(const unsigned char *packed, size_t size, unsigned char *body, size_t *room) {
  pthread_once(&once, load);
  if (decompress == NULL) return 2;
  return decompress(size, packed, room, body) == 1 ? 0 : 1;
}
