#define _GNU_SOURCE
#include "editor.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

_Static_assert(SB_NORMAL == CC_NORM && SB_ACCEPT == CC_NEWLINE && SB_END == CC_EOF, "outcomes are libedit's");
_Static_assert(SB_REFRESH == CC_REFRESH && SB_MOVED == CC_CURSOR, "outcomes are libedit's");
_Static_assert(SB_REFUSED == CC_ERROR && SB_REDISPLAY == CC_REDISPLAY, "outcomes are libedit's");

sb_editor *sb_self(EditLine *edit) {
  void *self = NULL;
  el_get(edit, EL_CLIENTDATA, &self);
  return self;
}

static char *left_prompt(EditLine *edit) {
  sb_editor *editor = sb_self(edit);
  return editor->prompt ? editor->prompt : (char *)"";
}

static char *right_prompt(EditLine *edit) {
  sb_editor *editor = sb_self(edit);
  return editor->right ? editor->right : (char *)"";
}

/* MARK: life */

static void set_up_terminal(EditLine *edit) {
  /* Ctrl-C, Ctrl-Z and Ctrl-S arrive as characters while a line is edited. libedit's own signal mode sends a signal to
   * the whole process group a second time. */
  el_set(edit, EL_SIGNAL, 0);
  el_set(edit, EL_SETTY, "-d", "-isig", "-ixon", NULL);
  /* Between two lines signals are on, but the kernel neither echoes nor edits. Otherwise keys typed while a command
   * runs land in its output, and a Ctrl-D typed then turns into a NUL when raw mode comes back. */
  el_set(edit, EL_SETTY, "-x", "-icanon", "-echo", NULL);
}

sb_editor *sb_create(const char *program, void *context, sb_handler handler) {
  sb_editor *editor = calloc(1, sizeof *editor);
  if (!editor) return NULL;
  editor->context = context;
  editor->handler = handler;
  sb_listen_for_interrupts();
  sb_guard_terminal();
  editor->edit = el_init(program, stdin, stdout, stderr);
  if (!editor->edit) {
    sb_unguard_terminal();
    free(editor);
    return NULL;
  }
  EditLine *edit = editor->edit;
  el_set(edit, EL_CLIENTDATA, editor);
  el_set(edit, EL_GETCFN, sb_read_key);
  el_set(edit, EL_PROMPT_ESC, left_prompt, 1);
  el_set(edit, EL_RPROMPT_ESC, right_prompt, 1);
  el_set(edit, EL_EDITOR, "emacs");
  set_up_terminal(edit);
  /* Entries are walked and searched in Swift. An empty list is set all the same: without one, vi's `_` crashes. */
  HistEvent event;
  editor->no_history = history_init();
  history(editor->no_history, &event, H_SETSIZE, 1);
  el_set(edit, EL_HIST, history, editor->no_history);
  sb_add_functions(edit);
  sb_bind_comforts(edit, false);
  sb_bind_essentials(edit);
  return editor;
}

void sb_free(sb_editor *editor) {
  if (!editor) return;
  /* After "edit off" el_end would not restore the terminal. */
  el_set(editor->edit, EL_EDITMODE, 1);
  el_end(editor->edit);
  history_end(editor->no_history);
  sb_unguard_terminal();
  free(editor->prompt);
  free(editor->right);
  free(editor);
}

/* MARK: settings */

static void set_string(char **place, const char *text) {
  free(*place);
  *place = text ? strdup(text) : NULL;
}

void sb_set_prompt(sb_editor *editor, const char *prompt, const char *right) {
  set_string(&editor->prompt, prompt);
  set_string(&editor->right, right);
}

bool sb_is_vi(sb_editor *editor) {
  const char *mode = NULL;
  el_get(editor->edit, EL_EDITOR, &mode);
  return mode && strcmp(mode, "vi") == 0;
}

bool sb_set_mode(sb_editor *editor, const char *mode) {
  bool known = el_set(editor->edit, EL_EDITOR, mode) == 0;
  /* A change of mode has reset every key. */
  sb_bind_comforts(editor->edit, sb_is_vi(editor));
  sb_bind_essentials(editor->edit);
  return known;
}

bool sb_source(sb_editor *editor, const char *path) {
  bool was_vi = sb_is_vi(editor);
  bool read = el_source(editor->edit, path) == 0;
  bool vi = sb_is_vi(editor);
  /* "bind -v" in the file has reset every key; without it, the file's own choices stay. */
  if (vi != was_vi) sb_bind_comforts(editor->edit, vi);
  sb_bind_essentials(editor->edit);
  return read;
}

bool sb_is_editing_enabled(sb_editor *editor) {
  int on = 1;
  el_get(editor->edit, EL_EDITMODE, &on);
  return on != 0;
}

/* MARK: reading */

enum sb_result sb_read(sb_editor *editor, const wchar_t **text, int *length) {
  *text = L"";
  *length = 0;
  editor->abandoned = false;
  if (sb_termination()) return SB_TERMINATED;
  /* Debian's libedit writes the prompt before it leaves the kernel's line editing; somebody who answers the prompt at
   * once would be echoed twice. So raw mode first. From here Ctrl-C is a key, and an older one is forgotten. */
  el_set(editor->edit, EL_PREP_TERM, 1);
  sb_clear_interrupts();
  sb_set_pasting(true);
  int count = 0;
  errno = 0;
  const wchar_t *line = el_wgets(editor->edit, &count);
  int error = errno;
  sb_set_pasting(false);
  if (sb_drop_interrupted(editor)) sb_interrupt();
  if (editor->abandoned) return SB_INTERRUPTED;
  if (sb_termination()) return SB_TERMINATED;
  if (!line || count <= 0) {
    errno = error;
    /* EIO: the terminal was closed. */
    return count < 0 && error != 0 && error != EIO ? SB_FAILED : SB_END_REACHED;
  }
  *text = line;
  *length = line[count - 1] == L'\n' ? count - 1 : count;
  return SB_LINE;
}
