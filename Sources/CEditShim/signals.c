#define _GNU_SOURCE
#include "editor.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static atomic_bool interrupted, resized;
static atomic_int termination;

/* A byte in this pipe ends a wait for keys. A signal alone would not: it may come just before the wait. */
static int wake[2] = {-1, -1};

/* The settings that the shell gave us, while editors change them. */
static struct termios original;
static int editors;
static atomic_bool guarded, pasting, painting, reading_keys;

/* MARK: giving the terminal back. All of this is safe inside a signal handler. */

static void write_mark(const char *mark) {
  ssize_t written = write(STDOUT_FILENO, mark, strlen(mark));
  (void)written;
}

static bool is_in_foreground(void) { return tcgetpgrp(STDIN_FILENO) == getpgrp(); }

static void restore_terminal(void) {
  if (!atomic_load(&guarded)) return;
  if (atomic_exchange(&pasting, false)) write_mark("\033[?2004l");
  if (atomic_exchange(&painting, false)) write_mark("\033[0m\033[?25h");
  if (is_in_foreground()) tcsetattr(STDIN_FILENO, TCSANOW, &original);
}

void sb_set_pasting(bool on) {
  atomic_store(&pasting, on);
  write_mark(on ? "\033[?2004h" : "\033[?2004l");
}

void sb_set_painting(bool on) { atomic_store(&painting, on); }

/* MARK: handlers */

static void default_action(int number) {
  struct sigaction plain = {.sa_handler = SIG_DFL};
  sigaction(number, &plain, NULL);
  raise(number);
}

static void note(int number) {
  int error = errno;
  if (number == SIGINT) atomic_store(&interrupted, true);
  if (number == SIGWINCH) atomic_store(&resized, true);
  if (number == SIGTERM || number == SIGHUP) {
    /* The second request finds a program that did not heed the first. */
    if (atomic_exchange(&termination, number)) {
      restore_terminal();
      default_action(number);
    }
    atomic_store(&interrupted, true);
  }
  ssize_t written = write(wake[1], "", 1);
  (void)written;
  errno = error;
}

static bool is_fault(int number, const siginfo_t *details) {
  bool can_be = number == SIGILL || number == SIGTRAP || number == SIGBUS || number == SIGFPE || number == SIGSEGV;
  return can_be && details->si_code > 0; /* else somebody sent it */
}

/* Ends the program as it would have ended, on a terminal that works. A fault happens again on return. */
static void die(int number, siginfo_t *details, void *context) {
  (void)context;
  restore_terminal();
  struct sigaction plain = {.sa_handler = SIG_DFL};
  sigaction(number, &plain, NULL);
  if (!is_fault(number, details)) raise(number);
}

static void listen(int number, void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigaction(number, &action, NULL);
  /* A parent with libdispatch threads may have started us with every signal blocked. */
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

/* Ctrl-Z: the shell gets its own settings, and we get ours back with `fg`. */
static void stop(int number) {
  int error = errno;
  struct termios ours;
  bool known = tcgetattr(STDIN_FILENO, &ours) == 0;
  restore_terminal();
  struct sigaction plain = {.sa_handler = SIG_DFL};
  sigaction(number, &plain, NULL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  raise(number);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL); /* the program stands still here */
  listen(number, stop);
  if (known && atomic_load(&guarded) && is_in_foreground()) tcsetattr(STDIN_FILENO, TCSANOW, &ours);
  if (atomic_load(&reading_keys)) atomic_store(&resized, true); /* the screen is the shell's: draw it again */
  errno = error;
}

void sb_listen_for_interrupts(void) {
  if (wake[0] < 0 && pipe2(wake, O_CLOEXEC | O_NONBLOCK) != 0) wake[0] = wake[1] = -1;
  listen(SIGINT, note);
}

void sb_guard_terminal(void) {
  static bool registered = false;
  /* A second editor finds the settings of the first. */
  if (editors++ == 0 && tcgetattr(STDIN_FILENO, &original) != 0) return;
  atomic_store(&guarded, true);
  if (registered) return;
  registered = true;
  atexit(restore_terminal);
  listen(SIGWINCH, note);
  listen(SIGTERM, note);
  listen(SIGHUP, note);
  listen(SIGTSTP, stop);
  static const int deadly[] = {SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGPIPE};
  struct sigaction action = {.sa_sigaction = die, .sa_flags = SA_SIGINFO};
  for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++) sigaction(deadly[i], &action, NULL);
}

/* Our own settings, while another program has the terminal. */
static struct termios lent_settings;
static bool lent;

void sb_lend_terminal(void) {
  lent = atomic_load(&guarded) && tcgetattr(STDIN_FILENO, &lent_settings) == 0;
  if (lent) restore_terminal();
}

void sb_take_terminal_back(void) {
  if (lent && is_in_foreground()) tcsetattr(STDIN_FILENO, TCSADRAIN, &lent_settings);
  lent = false;
  atomic_store(&interrupted, false); /* a Ctrl-C meant the other program */
}

void sb_unguard_terminal(void) {
  if (--editors > 0) return;
  restore_terminal();
  atomic_store(&guarded, false);
}

/* MARK: flags */

bool sb_is_interrupted(void) { return atomic_load_explicit(&interrupted, memory_order_relaxed); }
void sb_interrupt(void) { atomic_store(&interrupted, true); }
void sb_clear_interrupts(void) { atomic_store(&interrupted, false); }
int sb_termination(void) { return atomic_load(&termination); }

/* MARK: waiting */

static void empty_pipe(void) {
  char bytes[64];
  while (read(wake[0], bytes, sizeof bytes) > 0) continue;
}

long sb_wait_for_bytes(unsigned char *bytes, size_t room) { return sb_wait_for_bytes_until(bytes, room, -1); }

/* A signal may lengthen the wait; nothing depends on its exact end. */
long sb_wait_for_bytes_until(unsigned char *bytes, size_t room, int milliseconds) {
  for (;;) {
    if (sb_termination()) return errno = EINTR, SB_WAIT_TERMINATED;
    if (atomic_exchange(&resized, false)) return SB_WAIT_RESIZED;
    if (sb_is_interrupted()) return errno = EINTR, SB_WAIT_INTERRUPTED;
    struct pollfd sources[] = {{.fd = STDIN_FILENO, .events = POLLIN}, {.fd = wake[0], .events = POLLIN}};
    int ready = poll(sources, wake[0] < 0 ? 1 : 2, milliseconds);
    if (ready < 0 && errno != EINTR) return SB_WAIT_FAILED;
    if (ready == 0) return SB_WAIT_TIMED_OUT;
    if (ready < 0) continue;
    if (sources[1].revents) empty_pipe();
    if (!sources[0].revents) continue;
    ssize_t count = read(STDIN_FILENO, bytes, room);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    return count < 0 ? SB_WAIT_FAILED : count;
  }
}

/* MARK: single keys */

bool sb_begin_keys(void) {
  struct termios raw;
  if (!isatty(STDIN_FILENO)) return false;
  sb_listen_for_interrupts();
  sb_guard_terminal();
  if (tcgetattr(STDIN_FILENO, &raw) != 0) return false;
  raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO | IEXTEN);
  raw.c_iflag &= ~(tcflag_t)IXON;
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  atomic_store(&reading_keys, true);
  return tcsetattr(STDIN_FILENO, TCSANOW, &raw) == 0;
}

void sb_end_keys(void) {
  atomic_store(&reading_keys, false);
  sb_unguard_terminal();
}
