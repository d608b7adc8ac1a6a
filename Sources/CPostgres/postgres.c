#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include "CPostgres.h"

#include <dlfcn.h>
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// What libpq-fe.h declares, as far as it is used here; libpq keeps it for all its versions 5.
typedef struct pg_conn PGconn;
typedef struct pg_result PGresult;
typedef struct {
  char *relname;
  int be_pid;
  char *extra;
  void *next;
} PGnotify;
typedef struct {
  char *keyword, *envvar, *compiled, *val, *label, *dispchar;
  int dispsize;
} PQconninfoOption;
enum { connection_ok = 0 };
enum { command_ok = 1, tuples_ok = 2, copy_out = 3, copy_in = 4 };

static struct {
  PGconn *(*connect)(const char *const *, const char *const *, int);
  int (*status)(const PGconn *);
  char *(*problem)(const PGconn *);
  void (*finish)(PGconn *);
  PQconninfoOption *(*parse)(const char *, char **);
  void (*free_options)(PQconninfoOption *);
  PGresult *(*exec)(PGconn *, const char *, int, const unsigned *, const char *const *, const int *, const int *, int);
  int (*result_status)(const PGresult *);
  char *(*result_problem)(const PGresult *);
  char *(*field)(const PGresult *, int);
  int (*tuples)(const PGresult *);
  int (*fields)(const PGresult *);
  char *(*value)(const PGresult *, int, int);
  int (*is_null)(const PGresult *, int, int);
  int (*length)(const PGresult *, int, int);
  void (*clear)(PGresult *);
  int (*put)(PGconn *, const char *, int);
  int (*put_end)(PGconn *, const char *);
  int (*get)(PGconn *, char **, int);
  void (*free_memory)(void *);
  PGresult *(*next)(PGconn *);
  int (*socket)(const PGconn *);
  int (*consume)(PGconn *);
  PGnotify *(*notifies)(PGconn *);
  void *(*set_notices)(PGconn *, void (*)(void *, const char *), void *);
} pq;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static int is_loaded;

static void load(void) {
  static const struct {
    void **into;
    const char *name;
  } functions[] = {
      {(void **)&pq.connect, "PQconnectdbParams"}, {(void **)&pq.status, "PQstatus"},
      {(void **)&pq.problem, "PQerrorMessage"},    {(void **)&pq.finish, "PQfinish"},
      {(void **)&pq.parse, "PQconninfoParse"},     {(void **)&pq.free_options, "PQconninfoFree"},
      {(void **)&pq.exec, "PQexecParams"},         {(void **)&pq.result_status, "PQresultStatus"},
      {(void **)&pq.result_problem, "PQresultErrorMessage"},
      {(void **)&pq.field, "PQresultErrorField"},  {(void **)&pq.tuples, "PQntuples"},
      {(void **)&pq.fields, "PQnfields"},          {(void **)&pq.value, "PQgetvalue"},
      {(void **)&pq.is_null, "PQgetisnull"},       {(void **)&pq.length, "PQgetlength"},
      {(void **)&pq.clear, "PQclear"},             {(void **)&pq.put, "PQputCopyData"},
      {(void **)&pq.put_end, "PQputCopyEnd"},      {(void **)&pq.get, "PQgetCopyData"},
      {(void **)&pq.free_memory, "PQfreemem"},     {(void **)&pq.next, "PQgetResult"},
      {(void **)&pq.socket, "PQsocket"},           {(void **)&pq.consume, "PQconsumeInput"},
      {(void **)&pq.notifies, "PQnotifies"},       {(void **)&pq.set_notices, "PQsetNoticeProcessor"},
  };
  void *library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return;
  for (size_t i = 0; i < sizeof functions / sizeof functions[0]; i++) {
    *functions[i].into = dlsym(library, functions[i].name);
    if (*functions[i].into == NULL) return;
  }
  is_loaded = 1;
}

int postgres_is_there(void) {
  pthread_once(&once, load);
  return is_loaded;
}

static void be_silent(void *context, const char *message) { (void)context, (void)message; }

void *postgres_connect(const char *const *names, const char *const *values) {
  if (!postgres_is_there()) return NULL;
  PGconn *connection = pq.connect(names, values, 0);
  if (connection != NULL) pq.set_notices(connection, be_silent, NULL);
  return connection;
}

int postgres_is_connected(const void *connection) { return pq.status(connection) == connection_ok; }

const char *postgres_problem(const void *connection) { return pq.problem(connection); }

void postgres_close(void *connection) { pq.finish(connection); }

char **postgres_read_address(const char *address, int *count, char **problem) {
  *count = 0;
  *problem = NULL;
  if (!postgres_is_there()) return NULL;
  char *words = NULL;
  PQconninfoOption *options = pq.parse(address, &words);
  if (options == NULL) {
    *problem = strdup(words != NULL ? words : "it is no address");
    if (words != NULL) pq.free_memory(words);
    return NULL;
  }
  int all = 0;
  while (options[all].keyword != NULL) all++;
  char **list = calloc(2 * (size_t)all + 1, sizeof *list);
  for (int i = 0; list != NULL && i < all; i++) {
    if (options[i].val == NULL) continue;
    list[2 * *count] = strdup(options[i].keyword);
    list[2 * *count + 1] = strdup(options[i].val);
    *count += 1;
  }
  pq.free_options(options);
  return list;
}

void postgres_free_list(char **list) {
  for (char **text = list; list != NULL && *text != NULL; text++) free(*text);
  free(list);
}

void *postgres_ask(void *connection, const char *sql, int count, const char *const *values) {
  return pq.exec(connection, sql, count, NULL, values, NULL, NULL, 0);
}

int postgres_kind(const void *result) {
  if (result == NULL) return -1;
  switch (pq.result_status(result)) {
    case command_ok: return 0;
    case tuples_ok: return 1;
    case copy_in: return 2;
    case copy_out: return 3;
    default: return -1;
  }
}

const char *postgres_result_problem(const void *result) { return pq.result_problem(result); }

const char *postgres_state(const void *result) {
  const char *state = result == NULL ? NULL : pq.field(result, 'C');
  return state == NULL ? "" : state;
}

int postgres_row_count(const void *result) { return pq.tuples(result); }

int postgres_column_count(const void *result) { return pq.fields(result); }

const char *postgres_value(const void *result, int row, int column) {
  return pq.is_null(result, row, column) ? NULL : pq.value(result, row, column);
}

int postgres_length(const void *result, int row, int column) { return pq.length(result, row, column); }

void postgres_clear(void *result) { pq.clear(result); }

int postgres_put(void *connection, const char *bytes, int count) {
  return pq.put(connection, bytes, count);
}

int postgres_put_end(void *connection, const char *reason) { return pq.put_end(connection, reason); }

char *postgres_get(void *connection, int *count) {
  char *text = NULL;
  *count = pq.get(connection, &text, 0);
  return *count > 0 ? text : NULL;
}

void postgres_free(void *text) { pq.free_memory(text); }

void *postgres_next(void *connection) { return pq.next(connection); }

static int take_notices(PGconn *connection) {
  int any = 0;
  for (PGnotify *notice; (notice = pq.notifies(connection)) != NULL; any = 1) pq.free_memory(notice);
  return any;
}

int postgres_wait(void *connection, int milliseconds, int wake) {
  if (take_notices(connection)) return 1;
  struct pollfd watched[2] = {{.fd = pq.socket(connection), .events = POLLIN},
                              {.fd = wake, .events = POLLIN}};
  if (watched[0].fd < 0) return -1;
  if (poll(watched, wake < 0 ? 1 : 2, milliseconds) < 0) return errno == EINTR ? 0 : -1;
  if (watched[0].revents == 0) return 0;
  if (!pq.consume(connection)) return -1;
  return take_notices(connection);
}
