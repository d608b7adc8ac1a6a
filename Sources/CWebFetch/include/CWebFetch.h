// One question to a web server, by libcurl, and what servers pack, by libbrotlidec; both are loaded when first needed.
#ifndef TOLLBOOK_WEB_FETCH_H
#define TOLLBOOK_WEB_FETCH_H

#include <stddef.h>

typedef struct {
  const char *url;                  // http or https
  const char *user_agent;
  const char *const *headers;       // "Name: value", NULL at the end
  long connect_seconds, total_seconds;
  size_t limit;                     // bytes of the answer, unpacked
  int allows_private;               // whether addresses of local networks may be asked
  int (*is_cancelled)(void *);      // asked now and then; NULL for never
  void *context;
} web_request;

typedef struct {
  long status;                      // of HTTP; 0 where there was no answer
  char *body;                       // unpacked; NULL where it is empty
  size_t size;
  char *headers;                    // of the answer, as lines
  char *problem;                    // why there is no whole answer, NULL where there is one
} web_answer;

// Asks and waits. Redirections are answers like others. Returns 0 with an answer, 1 with a problem, 2 where libcurl is
// not installed. What the answer points to belongs to the caller until web_answer_free.
int web_fetch(const web_request *request, web_answer *answer);
void web_answer_free(web_answer *answer);

// Unpacks brotli (RFC 7932) by libbrotlidec, which is loaded when it is first needed. `room` is how much the body may
// have, and then how much it has. Returns 0 for a whole body, 1 for damage or too much, 2 where it is not installed.
int web_unbrotli(const unsigned char *packed, size_t size, unsigned char *body, size_t *room);

#endif
