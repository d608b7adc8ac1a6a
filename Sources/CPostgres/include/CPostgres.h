// PostgreSQL by libpq, which is loaded when it is first needed. Handles are libpq's own; texts that come back live as
// long as their handle, where nothing else is said.
#ifndef TOLLBOOK_POSTGRES_H
#define TOLLBOOK_POSTGRES_H

// Whether libpq is installed.
int postgres_is_there(void);

// Connects and waits. `names` and `values` are those of libpq, NULL at the end. NULL where there is no memory.
void *postgres_connect(const char *const *names, const char *const *values);
int postgres_is_connected(const void *connection);
const char *postgres_problem(const void *connection);
void postgres_close(void *connection);

// Reads an address as libpq does. Returns names and values, a pair after the other, NULL at the end, and how many pairs
// there are; NULL with `problem` set where it is none. Both are given back by postgres_free_list and free.
char **postgres_read_address(const char *address, int *count, char **problem);
void postgres_free_list(char **list);

// Asks and waits. `values` may hold NULL. The result is given back by postgres_clear.
void *postgres_ask(void *connection, const char *sql, int count, const char *const *values);
// 0 done, 1 rows, 2 it takes what is copied to it, 3 it gives what is copied out of it, -1 a problem.
int postgres_kind(const void *result);
const char *postgres_result_problem(const void *result);
// Five characters, "" for none.
const char *postgres_state(const void *result);
int postgres_row_count(const void *result);
int postgres_column_count(const void *result);
// NULL for none.
const char *postgres_value(const void *result, int row, int column);
int postgres_length(const void *result, int row, int column);
void postgres_clear(void *result);

// Copies a piece in; 1 when it was taken.
int postgres_put(void *connection, const char *bytes, int count);
// Ends copying in; with a reason it is taken back. 1 when that was told.
int postgres_put_end(void *connection, const char *reason);
// A row that is copied out, given back by postgres_free; NULL at the end.
char *postgres_get(void *connection, int *count);
void postgres_free(void *text);
// The next result, NULL at the end.
void *postgres_next(void *connection);

// Waits for a notice for so many milliseconds, or until `wake` can be read (-1 for none). 1 for a notice, 0 for none,
// -1 where the connection is lost.
int postgres_wait(void *connection, int milliseconds, int wake);

#endif
