#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include "CWebFetch.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <dlfcn.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static struct {
  CURLcode (*global_init)(long);
  CURL *(*easy_init)(void);
  CURLcode (*setopt)(CURL *, CURLoption, ...);
  CURLcode (*perform)(CURL *);
  CURLcode (*getinfo)(CURL *, CURLINFO, ...);
  void (*cleanup)(CURL *);
  const char *(*strerror)(CURLcode);
  struct curl_slist *(*append)(struct curl_slist *, const char *);
  void (*free_all)(struct curl_slist *);
} curl;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static int is_loaded;

static void load(void) {
  static const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4", "libcurl-nss.so.4"};
  void *library = NULL;
  for (size_t i = 0; library == NULL && i < sizeof names / sizeof names[0]; i++) {
    library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  }
  if (library == NULL) return;
  *(void **)&curl.global_init = dlsym(library, "curl_global_init");
  *(void **)&curl.easy_init = dlsym(library, "curl_easy_init");
  *(void **)&curl.setopt = dlsym(library, "curl_easy_setopt");
  *(void **)&curl.perform = dlsym(library, "curl_easy_perform");
  *(void **)&curl.getinfo = dlsym(library, "curl_easy_getinfo");
  *(void **)&curl.cleanup = dlsym(library, "curl_easy_cleanup");
  *(void **)&curl.strerror = dlsym(library, "curl_easy_strerror");
  *(void **)&curl.append = dlsym(library, "curl_slist_append");
  *(void **)&curl.free_all = dlsym(library, "curl_slist_free_all");
  if (curl.global_init == NULL || curl.easy_init == NULL || curl.setopt == NULL ||
      curl.perform == NULL || curl.getinfo == NULL || curl.cleanup == NULL ||
      curl.strerror == NULL || curl.append == NULL || curl.free_all == NULL) {
    return;
  }
  is_loaded = curl.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

// MARK: Bytes

typedef struct {
  char *bytes;
  size_t size, room, limit;
  int is_over;
} buffer;

static size_t keep(char *data, size_t one, size_t count, void *context) {
  buffer *into = context;
  size_t more = one * count;
  if (more > into->limit - into->size) {
    into->is_over = 1;
    return 0;
  }
  if (into->size + more + 1 > into->room) {
    size_t room = (into->size + more + 1) * 2;
    char *larger = realloc(into->bytes, room);
    if (larger == NULL) return 0;
    into->bytes = larger;
    into->room = room;
  }
  memcpy(into->bytes + into->size, data, more);
  into->size += more;
  into->bytes[into->size] = 0;
  return more;
}

// MARK: Where questions may go

static int is_private4(uint32_t address) {
  uint8_t a = address >> 24, b = address >> 16;
  return a == 0 || a == 10 || a == 127 || a >= 224 || (a == 100 && (b & 0xC0) == 64) ||
         (a == 169 && b == 254) || (a == 172 && (b & 0xF0) == 16) || (a == 192 && b == 168) ||
         (a == 198 && (b & 0xFE) == 18);
}

// RFC 6890: addresses that are not of the public net.
static int is_private(const struct sockaddr *address) {
  if (address->sa_family == AF_INET) {
    return is_private4(ntohl(((const struct sockaddr_in *)address)->sin_addr.s_addr));
  }
  if (address->sa_family != AF_INET6) return 1;
  const struct in6_addr *six = &((const struct sockaddr_in6 *)address)->sin6_addr;
  if (IN6_IS_ADDR_V4MAPPED(six) || IN6_IS_ADDR_V4COMPAT(six)) {
    uint32_t four;
    memcpy(&four, six->s6_addr + 12, sizeof four);
    return is_private4(ntohl(four));
  }
  return IN6_IS_ADDR_LOOPBACK(six) || IN6_IS_ADDR_UNSPECIFIED(six) || IN6_IS_ADDR_LINKLOCAL(six) ||
         IN6_IS_ADDR_SITELOCAL(six) || IN6_IS_ADDR_MULTICAST(six) ||
         (six->s6_addr[0] & 0xFE) == 0xFC || (six->s6_addr[0] == 0 && six->s6_addr[1] == 0x64);
}

typedef struct {
  const web_request *request;
  int was_private;
} route;

static curl_socket_t open_socket(void *context, curlsocktype purpose, struct curl_sockaddr *address) {
  route *own = context;
  (void)purpose;
  if (!own->request->allows_private && is_private(&address->addr)) {
    own->was_private = 1;
    return CURL_SOCKET_BAD;
  }
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

static int on_progress(void *context, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d) {
  const web_request *request = context;
  (void)a, (void)b, (void)c, (void)d;
  return request->is_cancelled != NULL && request->is_cancelled(request->context);
}

// MARK: The question

// libcurl is loaded when it is needed and may be older or newer than the headers: from 7.85 on it takes names, before it
// took bits, and newer headers warn of these. The numbers are its ABI (CURLOPT_PROTOCOLS_STR, CURLOPT_PROTOCOLS).
static void ask_the_web_only(CURL *handle) {
  enum { BY_NAMES = 10318, BY_BITS = 181 };
  if (curl.setopt(handle, (CURLoption)BY_NAMES, "http,https") == CURLE_OK) return;
  curl.setopt(handle, (CURLoption)BY_BITS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
}

static void set_limits(CURL *handle, const web_request *request) {
  curl.setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl.setopt(handle, CURLOPT_CONNECTTIMEOUT, request->connect_seconds);
  curl.setopt(handle, CURLOPT_TIMEOUT, request->total_seconds);
  // Ten seconds of a trickle are enough.
  curl.setopt(handle, CURLOPT_LOW_SPEED_LIMIT, 32L);
  curl.setopt(handle, CURLOPT_LOW_SPEED_TIME, 10L);
  curl.setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  ask_the_web_only(handle);
  curl.setopt(handle, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)request->limit);
  curl.setopt(handle, CURLOPT_NOPROGRESS, 0L);
  curl.setopt(handle, CURLOPT_XFERINFOFUNCTION, on_progress);
  curl.setopt(handle, CURLOPT_XFERINFODATA, request);
}

static const char *words(CURLcode code, const buffer *body, const route *way, const char *detail) {
  if (body->is_over || code == CURLE_FILESIZE_EXCEEDED) return "the answer is too large";
  if (way->was_private) return "it leads into a local network";
  if (code == CURLE_ABORTED_BY_CALLBACK) return "stopped";
  if (code == CURLE_OPERATION_TIMEDOUT) return "no answer in time";
  return detail[0] != 0 ? detail : curl.strerror(code);
}

int web_fetch(const web_request *request, web_answer *answer) {
  memset(answer, 0, sizeof *answer);
  pthread_once(&once, load);
  if (!is_loaded) return 2;
  CURL *handle = curl.easy_init();
  if (handle == NULL) return 2;
  buffer body = {.limit = request->limit}, head = {.limit = 262144};
  // A proxy stands where it stands; it is the one to say where questions may go.
  route way = {.request = request};
  char detail[CURL_ERROR_SIZE] = "";
  struct curl_slist *headers = NULL;
  for (const char *const *line = request->headers; line != NULL && *line != NULL; line++) {
    headers = curl.append(headers, *line);
  }
  set_limits(handle, request);
  curl.setopt(handle, CURLOPT_URL, request->url);
  curl.setopt(handle, CURLOPT_USERAGENT, request->user_agent);
  curl.setopt(handle, CURLOPT_ACCEPT_ENCODING, "");
  curl.setopt(handle, CURLOPT_HTTPHEADER, headers);
  curl.setopt(handle, CURLOPT_WRITEFUNCTION, keep);
  curl.setopt(handle, CURLOPT_WRITEDATA, &body);
  curl.setopt(handle, CURLOPT_HEADERFUNCTION, keep);
  curl.setopt(handle, CURLOPT_HEADERDATA, &head);
  curl.setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl.setopt(handle, CURLOPT_OPENSOCKETDATA, &way);
  curl.setopt(handle, CURLOPT_ERRORBUFFER, detail);
  CURLcode code = curl.perform(handle);
  curl.getinfo(handle, CURLINFO_RESPONSE_CODE, &answer->status);
  if (code != CURLE_OK) answer->problem = strdup(words(code, &body, &way, detail));
  curl.cleanup(handle);
  curl.free_all(headers);
  answer->body = body.bytes;
  answer->size = body.size;
  answer->headers = head.bytes;
  return code == CURLE_OK ? 0 : 1;
}

void web_answer_free(web_answer *answer) {
  free(answer->body);
  free(answer->headers);
  free(answer->problem);
  memset(answer, 0, sizeof *answer);
}
