#pragma once
#include <stdbool.h>

/// Whether this machine's processor has AVX2 and FMA, and the system saves their registers.
bool processor_has_avx2_and_fma(void);
