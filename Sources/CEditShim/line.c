#include "editor.h"

#include <limits.h>
#include <signal.h>
#include <stdio.h>

/* MARK: the text being edited. libedit counts wide characters. */

struct sb_line sb_line(sb_editor *editor) {
  const LineInfoW *info = el_wline(editor->edit);
  return (struct sb_line){
      .text = info->buffer,
      .length = (int)(info->lastchar - info->buffer),
      .cursor = (int)(info->cursor - info->buffer),
  };
}

void sb_replace(sb_editor *editor, const wchar_t *text, int cursor) {
  EditLine *edit = editor->edit;
  el_cursor(edit, INT_MAX / 2);
  int length = sb_line(editor).length;
  if (length) el_wdeletestr(edit, length);
  if (*text) el_winsertstr(edit, text);
  el_cursor(edit, cursor - sb_line(editor).cursor);
}

void sb_insert(sb_editor *editor, const wchar_t *text) {
  if (*text) el_winsertstr(editor->edit, text);
}

void sb_delete_before(sb_editor *editor, int count) {
  if (count > 0) el_wdeletestr(editor->edit, count);
}

void sb_move(sb_editor *editor, int distance) { el_cursor(editor->edit, distance); }

/* MARK: keys for later, and now */

void sb_push_key(sb_editor *editor, wchar_t key) {
  wchar_t keys[] = {key, 0};
  el_wpush(editor->edit, keys);
}

wchar_t sb_next_key(sb_editor *editor) {
  wchar_t key = 0;
  editor->reads_for_handler = true;
  int count = el_wgetc(editor->edit, &key);
  editor->reads_for_handler = false;
  return count == 1 ? key : 0;
}

/* MARK: the screen */

void sb_print(const char *bytes) {
  fputs(bytes, stdout);
  fflush(stdout);
}

void sb_redraw(sb_editor *editor) { el_set(editor->edit, EL_REFRESH); }

void sb_suspend(sb_editor *editor) {
  sb_set_pasting(false);
  el_set(editor->edit, EL_PREP_TERM, 0);
  raise(SIGTSTP); /* signals.c gives the shell its terminal settings, and takes ours back later */
  el_set(editor->edit, EL_PREP_TERM, 1);
  sb_set_pasting(true);
  el_resize(editor->edit);
}

void sb_abandon(sb_editor *editor) { editor->abandoned = true; }
