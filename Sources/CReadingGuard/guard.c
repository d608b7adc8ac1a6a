#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#include "CReadingGuard.h"

#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

// Deep nesting in a stranger's page costs stack; only what is touched is ever backed by memory.
static const size_t stack_size = 32u << 20;

typedef struct {
  pthread_t thread;
  sem_t go, done;
  void (*body)(void *);
  void *context;
  volatile int fault;
  uintptr_t stack_low;
  char signal_stack[32768];
} worker;

static _Thread_local worker *running;  // in a worker's own thread
static pthread_key_t worker_of_caller;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static int is_ready;

static const int faults[] = {SIGILL, SIGTRAP, SIGSEGV};
enum { FAULT_COUNT = sizeof faults / sizeof faults[0] };
static struct sigaction before[FAULT_COUNT];

static int ran_out_of_stack(const worker *own, uintptr_t address) {
  const uintptr_t margin = 1u << 16;
  return address >= own->stack_low - margin && address < own->stack_low + margin;
}

static void on_fault(int number, siginfo_t *info, void *context) {
  worker *own = running;
  if (own != NULL && own->body != NULL &&
      (number != SIGSEGV || ran_out_of_stack(own, (uintptr_t)info->si_addr))) {
    own->fault = number;
    sem_post(&own->done);
    for (;;) pause();
  }
  for (int i = 0; i < FAULT_COUNT; i++) {
    if (faults[i] == number) sigaction(number, &before[i], NULL);
  }
  (void)context;
  raise(number);
}

static void *work(void *argument) {
  worker *own = argument;
  running = own;
  stack_t spare = {.ss_sp = own->signal_stack, .ss_size = sizeof own->signal_stack};
  sigaltstack(&spare, NULL);
  pthread_attr_t attributes;
  if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
    void *low = NULL;
    size_t size = 0;
    pthread_attr_getstack(&attributes, &low, &size);
    own->stack_low = (uintptr_t)low;
    pthread_attr_destroy(&attributes);
  }
  for (;;) {
    while (sem_wait(&own->go) != 0) {}
    if (own->body == NULL) break;
    own->body(own->context);
    sem_post(&own->done);
  }
  spare.ss_flags = SS_DISABLE;
  sigaltstack(&spare, NULL);
  running = NULL;
  free(own);
  return NULL;
}

// The caller's thread ends: its worker has nobody to work for.
static void dismiss(void *argument) {
  worker *own = argument;
  own->body = NULL;
  sem_post(&own->go);
}

static void prepare(void) { is_ready = pthread_key_create(&worker_of_caller, dismiss) == 0; }

// Whoever has set handlers since (the terminal's, which give it back in a crash) is asked about all other faults.
static void watch_faults(void) {
  static pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER;
  struct sigaction action = {0}, now;
  action.sa_sigaction = on_fault;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  // A worker that stops for ever takes no signal that somebody waits for.
  sigfillset(&action.sa_mask);
  pthread_mutex_lock(&one);
  for (int i = 0; i < FAULT_COUNT; i++) {
    if (sigaction(faults[i], NULL, &now) == 0 && now.sa_sigaction == on_fault) continue;
    before[i] = now;
    sigaction(faults[i], &action, NULL);
  }
  pthread_mutex_unlock(&one);
}

static worker *hire(void) {
  worker *own = calloc(1, sizeof *own);
  if (own == NULL) return NULL;
  sem_init(&own->go, 0, 0);
  sem_init(&own->done, 0, 0);
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, stack_size);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  // What the user and the terminal send is for the threads that were there before.
  sigset_t ours, theirs;
  sigfillset(&ours);
  for (int i = 0; i < FAULT_COUNT; i++) sigdelset(&ours, faults[i]);
  pthread_sigmask(SIG_SETMASK, &ours, &theirs);
  int failed = pthread_create(&own->thread, &attributes, work, own);
  pthread_sigmask(SIG_SETMASK, &theirs, NULL);
  pthread_attr_destroy(&attributes);
  if (failed) {
    free(own);
    return NULL;
  }
  pthread_setspecific(worker_of_caller, own);
  return own;
}

int reading_guard_run(void (*body)(void *), void *context) {
  // A guard within a guard is the outer one.
  if (running != NULL) {
    body(context);
    return 0;
  }
  pthread_once(&once, prepare);
  if (!is_ready) return -1;
  watch_faults();
  worker *own = pthread_getspecific(worker_of_caller);
  if (own == NULL) own = hire();
  if (own == NULL) return -1;
  own->body = body;
  own->context = context;
  sem_post(&own->go);
  while (sem_wait(&own->done) != 0) {}
  int fault = own->fault;
  // The stopped thread keeps what it stands on.
  if (fault != 0) pthread_setspecific(worker_of_caller, NULL);
  return fault;
}
