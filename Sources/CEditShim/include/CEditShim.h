#ifndef STEPBOOK_CEDITSHIM_H
#define STEPBOOK_CEDITSHIM_H

/* A thin layer over libedit for Swift, which cannot call its variadic functions. It owns what has to be C: key bytes,
 * key maps, signals and terminal settings. Every decision about text is taken by the Swift handler. */

#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

/* Opaque, so that Swift never needs <histedit.h>. */
typedef struct sb_editor sb_editor;

/* What the handler is asked to do, always while sb_read is running. */
enum sb_action {
  SB_KEY_AWAITED,  /* the last key is done, the next not read; not inside a burst's words. The outcome is ignored */
  SB_BEGIN,        /* the first key of a line for which sb_push_key(SB_KEY_BEGIN) was called */
  SB_ENTER,
  SB_NEWLINE,
  SB_BACKSPACE,
  SB_ROW_START,
  SB_ROW_END,
  SB_UP,
  SB_DOWN,
  SB_SEARCH,
  SB_SEARCH_STEP,
  SB_COMPLETE,
  SB_HINT,
  SB_PASTE,
  SB_UNDO,
  SB_INTERRUPT,
  SB_SUSPEND,
  SB_END_OF_INPUT,
  SB_BELOW,        /* the cursor has reached the end of the text: what follows is printed below it */
  SB_RESIZED,      /* the terminal has new sizes; the outcome is ignored */
};

/* What libedit shall do after an action: the CC_ values of <histedit.h>. */
enum sb_outcome {
  SB_NORMAL = 0,
  SB_ACCEPT = 1,
  SB_END = 2,
  SB_REFRESH = 4,
  SB_MOVED = 5,
  SB_REFUSED = 6,
  SB_REDISPLAY = 8,
};

/* Keys that nobody types (C1 controls), bound alike in every key map. */
enum sb_key { SB_KEY_BELOW = 0x91, SB_KEY_SEARCH_STEP = 0x92, SB_KEY_ACCEPT = 0x97, SB_KEY_BEGIN = 0x98 };

enum sb_result { SB_LINE, SB_END_REACHED, SB_INTERRUPTED, SB_TERMINATED, SB_FAILED };

typedef enum sb_outcome (*sb_handler)(void *context, enum sb_action action);

/* MARK: the editor */

/* Null when the terminal cannot be edited on. */
sb_editor *sb_create(const char *program, void *context, sb_handler handler);
/* Gives the terminal its settings back. */
void sb_free(sb_editor *editor);

/* Reads one line; *text belongs to the editor and has no line end. */
enum sb_result sb_read(sb_editor *editor, const wchar_t **text, int *length);

/* Escape sequences stand between two \001. */
void sb_set_prompt(sb_editor *editor, const char *prompt, const char *right);
/* "emacs" or "vi". */
bool sb_set_mode(sb_editor *editor, const char *mode);
bool sb_is_vi(sb_editor *editor);
/* Null: $EDITRC, else ~/.editrc. False when there is no such file or a line of it is refused. */
bool sb_source(sb_editor *editor, const char *path);
/* False after "edit off". */
bool sb_is_editing_enabled(sb_editor *editor);

/* MARK: for the handler, while sb_read is running */

struct sb_line {
  const wchar_t *text;
  int length;
  int cursor;
};
struct sb_line sb_line(sb_editor *editor);
/* `text` ends with 0; the cursor counts from its start. */
void sb_replace(sb_editor *editor, const wchar_t *text, int cursor);
void sb_insert(sb_editor *editor, const wchar_t *text);
void sb_delete_before(sb_editor *editor, int count);
void sb_move(sb_editor *editor, int distance);
/* Makes `key` the next key. */
void sb_push_key(sb_editor *editor, wchar_t key);
/* Waits for the next key; 0 at the end of input. */
wchar_t sb_next_key(sb_editor *editor);
/* The bytes of a bracketed paste up to its end mark; null when input ends first. The caller frees. */
unsigned char *sb_pasted(sb_editor *editor, size_t *count);
void sb_print(const char *bytes);
/* Draws prompt and text anew from the cursor's row on. */
void sb_redraw(sb_editor *editor);
/* Stops the program until the shell continues it. */
void sb_suspend(sb_editor *editor);
/* The line being read ends as SB_INTERRUPTED. */
void sb_abandon(sb_editor *editor);

/* MARK: the terminal */

/* Sets a UTF-8 character type: the environment's, else C.UTF-8. */
bool sb_use_utf8(void);
/* 0 when `descriptor` is not a terminal or does not know. */
int sb_columns(int descriptor);
int sb_rows(int descriptor);
/* Another program gets the terminal as the shell gave it to us, and we get it back as it was. */
void sb_lend_terminal(void);
void sb_take_terminal_back(void);
/* The variables of the process, as "NAME=value", null at the end. */
char **sb_environment(void);

/* MARK: signals */

/* From now on Ctrl-C sets a flag instead of ending the program. */
void sb_listen_for_interrupts(void);
bool sb_is_interrupted(void);
void sb_clear_interrupts(void);
/* The request to end the program (SIGTERM, SIGHUP) that came, or 0. Only an editor listens for it. */
int sb_termination(void);

/* Waits for bytes on standard input: their count, 0 at the end, or one of these. */
enum sb_wait {
  SB_WAIT_FAILED = -1,
  SB_WAIT_INTERRUPTED = -2,
  SB_WAIT_TERMINATED = -3,
  SB_WAIT_RESIZED = -4,
  SB_WAIT_TIMED_OUT = -5,
};
long sb_wait_for_bytes(unsigned char *bytes, size_t room);
/* The same, no longer than `milliseconds`; negative: without end. */
long sb_wait_for_bytes_until(unsigned char *bytes, size_t room, int milliseconds);

/* MARK: single keys */

/* From now on every key arrives at once and is not echoed; Ctrl-C and Ctrl-Z stay signals. False without a terminal. */
bool sb_begin_keys(void);
void sb_end_keys(void);
/* Colours are set and the cursor may be hidden: they are put right with the terminal's settings. */
void sb_set_painting(bool on);

#endif
