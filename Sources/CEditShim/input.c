#define _GNU_SOURCE
#include "editor.h"

#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* MARK: bytes */

enum { CTRL_C = 0x03, DELETE = 0x7f };

static void handle_resize(sb_editor *editor) {
  el_resize(editor->edit);
  editor->handler(editor->context, SB_RESIZED);
}

/* 1 with a byte, 0 at the end of input, -1 on an error or a request to end. */
static int next_byte(sb_editor *editor, unsigned char *byte) {
  while (editor->next == editor->filled) {
    long count = sb_wait_for_bytes(editor->bytes, sizeof editor->bytes);
    if (count == SB_WAIT_RESIZED) handle_resize(editor);
    if (count == SB_WAIT_RESIZED) continue;
    if (count == SB_WAIT_INTERRUPTED) { /* a signal that somebody sent: the same as the key */
      sb_clear_interrupts();
      *byte = CTRL_C;
      return 1;
    }
    if (count <= 0) return count < 0 ? -1 : 0;
    editor->next = 0;
    editor->filled = (size_t)count;
  }
  *byte = editor->bytes[editor->next++];
  return 1;
}

/* A Ctrl-C that came in one burst with Enter is meant for the work that Enter starts. Forgets what was typed before it,
 * as the kernel does when it makes a signal of the key. */
bool sb_drop_interrupted(sb_editor *editor) {
  unsigned char *last = memrchr(editor->bytes + editor->next, CTRL_C, editor->filled - editor->next);
  if (last) editor->next = (size_t)(last + 1 - editor->bytes);
  return last != NULL;
}

/* An escape sequence arrives in one piece; after a lone ESC nothing follows for longer than this. */
static bool follows_soon(sb_editor *editor) {
  if (editor->next < editor->filled) return true;
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  return poll(&input, 1, 30) > 0;
}

/* MARK: keys */

/* A whole escape sequence becomes one private key. This heals two defects of libedit: a sequence without a binding is
 * inserted as text ("~", ";2~"); and in vi's insert mode ESC leaves the mode, so that an arrow's or a paste's remaining
 * bytes run as commands. */
static const struct {
  const char *sequence;
  unsigned char key;
} sequences[] = {
    {"[A", KEY_UP},          {"OA", KEY_UP},          {"[B", KEY_DOWN},          {"OB", KEY_DOWN},
    {"[C", KEY_RIGHT},       {"OC", KEY_RIGHT},       {"[D", KEY_LEFT},          {"OD", KEY_LEFT},
    {"[H", KEY_ROW_START},   {"OH", KEY_ROW_START},   {"[1~", KEY_ROW_START},    {"[7~", KEY_ROW_START},
    {"[F", KEY_ROW_END},     {"OF", KEY_ROW_END},     {"[4~", KEY_ROW_END},      {"[8~", KEY_ROW_END},
    {"[1;5D", KEY_WORD_LEFT}, {"[1;3D", KEY_WORD_LEFT}, {"[1;5C", KEY_WORD_RIGHT}, {"[1;3C", KEY_WORD_RIGHT},
    {"[5~", KEY_UP},         {"[6~", KEY_DOWN},       {"[3~", KEY_DELETE},       {"[200~", KEY_PASTE},
    {"OP", KEY_HINT},        {"[11~", KEY_HINT},      {"[[A", KEY_HINT},         {"[13;2u", KEY_NEWLINE},
    {"[27;2;13~", KEY_NEWLINE},
};

static wchar_t key_of(const char *sequence) {
  for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++)
    if (strcmp(sequence, sequences[i].sequence) == 0) return sequences[i].key;
  return 0;
}

/* The key of the sequence behind an ESC, ESC itself when it stands alone or before another key, 0 for an unknown
 * sequence. */
static wchar_t escape_key(sb_editor *editor) {
  char sequence[32];
  size_t count = 0;
  unsigned char byte;
  if (!follows_soon(editor) || next_byte(editor, &byte) != 1) return L'\033';
  sequence[count++] = (char)byte;
  if (byte == '[' || byte == 'O') {
    while (count < sizeof sequence - 1 && follows_soon(editor) && next_byte(editor, &byte) == 1) {
      sequence[count++] = (char)byte;
      bool is_linux_function_key = count == 2 && byte == '[';
      if (sequence[0] == 'O' || (byte >= 0x40 && byte <= 0x7e && !is_linux_function_key)) break;
    }
    sequence[count] = 0;
    if (count > 1) return key_of(sequence);
  }
  editor->next--; /* Alt and a key: the key is read next */
  return L'\033';
}

/* True between the letters of a word that came in one burst: nobody waits, and nothing but letters comes next. */
static bool is_inside_word(sb_editor *editor) {
  if (editor->next == 0 || editor->next == editor->filled) return false;
  unsigned char next = editor->bytes[editor->next];
  return editor->bytes[editor->next - 1] > ' ' && next > ' ' && next != DELETE;
}

int sb_read_key(EditLine *edit, wchar_t *key) {
  sb_editor *editor = sb_self(edit);
  if (!editor->reads_for_handler && !is_inside_word(editor)) editor->handler(editor->context, SB_KEY_AWAITED);
  char character[MB_LEN_MAX];
  size_t count = 0;
  for (;;) {
    unsigned char byte;
    int got = next_byte(editor, &byte);
    *key = 0;
    if (got <= 0) return got;
    if (count == 0 && byte == '\033') {
      if ((*key = escape_key(editor)) != 0) return 1;
      continue;
    }
    character[count++] = (char)byte;
    mbstate_t state = {0};
    size_t length = mbrtowc(key, character, count, &state);
    if (length == (size_t)-2 && count < sizeof character) continue;
    if (length != (size_t)-1 && length != (size_t)-2) return 1;
    /* Not UTF-8: drop what came before this byte, which may start a character. */
    if (count > 1) editor->next--;
    count = 0;
  }
}

/* MARK: pastes */

unsigned char *sb_pasted(sb_editor *editor, size_t *count) {
  static const char end[] = "\033[201~";
  const size_t mark = sizeof end - 1;
  size_t room = 4096, used = 0;
  unsigned char *bytes = malloc(room);
  while (bytes) {
    if (used == room) {
      unsigned char *larger = realloc(bytes, room *= 2);
      if (!larger) break;
      bytes = larger;
    }
    if (next_byte(editor, &bytes[used]) != 1) break;
    used++;
    if (used >= mark && memcmp(bytes + used - mark, end, mark) == 0) {
      *count = used - mark;
      return bytes;
    }
  }
  free(bytes);
  return NULL;
}
