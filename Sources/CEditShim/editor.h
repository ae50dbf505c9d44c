#ifndef STEPBOOK_EDITOR_H
#define STEPBOOK_EDITOR_H

#include "CEditShim.h"

#include <histedit.h>

struct sb_editor {
  EditLine *edit;
  History *no_history;
  char *prompt;
  char *right;
  void *context;
  sb_handler handler;
  bool abandoned;
  bool reads_for_handler;

  /* One read(2) may bring many bytes. */
  unsigned char bytes[4096];
  size_t next;
  size_t filled;
};

sb_editor *sb_self(EditLine *edit);

/* input.c */
int sb_read_key(EditLine *edit, wchar_t *key);
bool sb_drop_interrupted(sb_editor *editor);

/* bindings.c */
void sb_add_functions(EditLine *edit);
void sb_bind_comforts(EditLine *edit, bool vi);
void sb_bind_essentials(EditLine *edit);

/* signals.c */
void sb_guard_terminal(void);
void sb_unguard_terminal(void);
void sb_set_pasting(bool on);
void sb_interrupt(void);

/* Keys that input.c makes of escape sequences; beside those of enum sb_key. */
enum {
  KEY_ROW_START = 0x81,
  KEY_LEFT = 0x82,
  KEY_WORD_LEFT = 0x83,
  KEY_DELETE = 0x84,
  KEY_ROW_END = 0x85,
  KEY_RIGHT = 0x86,
  KEY_WORD_RIGHT = 0x87,
  KEY_NEWLINE = 0x8d,
  KEY_UP = 0x90,
  KEY_PASTE = 0x93,
  KEY_HINT = 0x94,
  KEY_DOWN = 0x9e,
};

#endif
