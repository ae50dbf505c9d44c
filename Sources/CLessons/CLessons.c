#include "CLessons.h"
