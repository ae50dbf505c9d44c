#include "editor.h"

#include <stdio.h>

/* MARK: functions. libedit passes no context, so every action needs a function of its own. */

#define ACTIONS(EACH)                                                        \
  EACH(begin, SB_BEGIN, "internal: start with a text")                       \
  EACH(enter, SB_ENTER, "accept the entry, or open a row when it is not complete") \
  EACH(newline, SB_NEWLINE, "open a row")                                    \
  EACH(backspace, SB_BACKSPACE, "delete the character before the cursor")    \
  EACH(row_start, SB_ROW_START, "move to the start of the row")              \
  EACH(row_end, SB_ROW_END, "move to the end of the row")                    \
  EACH(up, SB_UP, "the row above, or an older entry that starts alike")      \
  EACH(down, SB_DOWN, "the row below, or a newer entry that starts alike")   \
  EACH(search, SB_SEARCH, "search the older entries")                        \
  EACH(search_step, SB_SEARCH_STEP, "internal: one key of a search")         \
  EACH(complete, SB_COMPLETE, "complete the word before the cursor")         \
  EACH(hint, SB_HINT, "say something about the line")                        \
  EACH(paste, SB_PASTE, "internal: take a paste as one text")                \
  EACH(undo, SB_UNDO, "take the last change back")                           \
  EACH(interrupt, SB_INTERRUPT, "drop the entry")                            \
  EACH(suspend, SB_SUSPEND, "stop the program until the shell continues it")   \
  EACH(end_of_input, SB_END_OF_INPUT, "delete a character, or end the input") \
  EACH(below, SB_BELOW, "internal: print below the text")

#define DEFINE(name, action, help)                                      \
  static unsigned char run_##name(EditLine *edit, int key) {            \
    (void)key;                                                          \
    sb_editor *editor = sb_self(edit);                                  \
    return (unsigned char)editor->handler(editor->context, action);     \
  }
ACTIONS(DEFINE)

void sb_add_functions(EditLine *edit) {
#define ADD(name, action, help) el_set(edit, EL_ADDFN, "stepbook-" #name, help, run_##name);
  ACTIONS(ADD)
}

/* MARK: keys */

static void bind_everywhere(EditLine *edit, const char *key, const char *command) {
  el_set(edit, EL_BIND, key, command, NULL);
  el_set(edit, EL_BIND, "-a", key, command, NULL);
}

/* Keys that the user's ~/.editrc may bind otherwise. */
void sb_bind_comforts(EditLine *edit, bool vi) {
  static const char *const always[][2] = {
      {"^I", "stepbook-complete"},
      {"^R", "stepbook-search"},
      {"^_", "stepbook-undo"},
      {"^W", "ed-delete-prev-word"},
  };
  static const char *const emacs[][2] = {
      {"^A", "stepbook-row_start"}, {"^E", "stepbook-row_end"},
      {"^P", "stepbook-up"},        {"^N", "stepbook-down"},
      {"\\eh", "stepbook-hint"},    {"\\e\\n", "stepbook-newline"},
      {"\\e\\r", "stepbook-newline"},
  };
  /* A plain - would be an option of bind. */
  static const char *const vi_command[][2] = {
      {"k", "stepbook-up"},   {"j", "stepbook-down"},   {"\\055", "stepbook-up"}, {"+", "stepbook-down"},
      {"/", "stepbook-search"}, {"?", "stepbook-search"}, {"u", "stepbook-undo"},
  };
  for (size_t i = 0; i < sizeof always / sizeof *always; i++) el_set(edit, EL_BIND, always[i][0], always[i][1], NULL);
  if (!vi) {
    for (size_t i = 0; i < sizeof emacs / sizeof *emacs; i++) el_set(edit, EL_BIND, emacs[i][0], emacs[i][1], NULL);
    return;
  }
  for (size_t i = 0; i < sizeof vi_command / sizeof *vi_command; i++)
    el_set(edit, EL_BIND, "-a", vi_command[i][0], vi_command[i][1], NULL);
}

/* Keys without which the editor would not keep its promises. */
void sb_bind_essentials(EditLine *edit) {
  static const char *const typed[][2] = {
      {"^C", "stepbook-interrupt"}, {"^Z", "stepbook-suspend"}, {"^M", "stepbook-enter"}, {"^J", "stepbook-enter"},
  };
  static const struct {
    int key;
    const char *command;
  } made[] = {
      {KEY_UP, "stepbook-up"},
      {KEY_DOWN, "stepbook-down"},
      {KEY_LEFT, "ed-prev-char"},
      {KEY_RIGHT, "ed-next-char"},
      {KEY_WORD_LEFT, "ed-prev-word"},
      {KEY_WORD_RIGHT, "em-next-word"},
      {KEY_ROW_START, "stepbook-row_start"},
      {KEY_ROW_END, "stepbook-row_end"},
      {KEY_DELETE, "ed-delete-next-char"},
      {KEY_NEWLINE, "stepbook-newline"},
      {KEY_PASTE, "stepbook-paste"},
      {KEY_HINT, "stepbook-hint"},
      {SB_KEY_BELOW, "stepbook-below"},
      {SB_KEY_SEARCH_STEP, "stepbook-search_step"},
      {SB_KEY_ACCEPT, "ed-newline"},
      {SB_KEY_BEGIN, "stepbook-begin"},
  };
  for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) bind_everywhere(edit, typed[i][0], typed[i][1]);
  el_set(edit, EL_BIND, "^D", "stepbook-end_of_input", NULL);
  el_set(edit, EL_BIND, "^?", "stepbook-backspace", NULL);
  el_set(edit, EL_BIND, "^H", "stepbook-backspace", NULL);
  for (size_t i = 0; i < sizeof made / sizeof *made; i++) {
    char key[8];
    snprintf(key, sizeof key, "\\%03o", (unsigned)made[i].key);
    bind_everywhere(edit, key, made[i].command);
  }
}
