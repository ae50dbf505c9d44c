#pragma once
#include <stddef.h>

/// The number of files that are part of the program: lessons and data sets.
size_t embedded_count(void);
/// The name of a file without its folder; `index` is below `embedded_count()`.
const char *_Nonnull embedded_name(size_t index);
/// The bytes of a file and their number.
const unsigned char *_Nonnull embedded_bytes(size_t index, size_t *_Nonnull count);
