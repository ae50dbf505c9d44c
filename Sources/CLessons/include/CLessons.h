#pragma once

#include <stddef.h>

/// The lessons and data sets that come with the program, as named byte ranges.

/// How many files there are.
int lessons_count(void);

/// The name of a file, for example `06-batch-norm.md`; NULL outside 0 ..< lessons_count().
const char *lessons_name(int index);

/// The bytes of a file and, in `size`, how many; NULL and 0 outside 0 ..< lessons_count().
const unsigned char *lessons_bytes(int index, size_t *size);
