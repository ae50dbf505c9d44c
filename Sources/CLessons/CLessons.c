#include "CLessons.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char batch_norm[] = {
#embed "../../lessons/06-batch-norm.md"
};
static const unsigned char batch_norm_ko[] = {
#embed "../../lessons/06-batch-norm.ko.md"
};
static const unsigned char digits_images[] = {
#embed "../../data/digits-images.idx3-ubyte"
};
static const unsigned char digits_labels[] = {
#embed "../../data/digits-labels.idx1-ubyte"
};
static const unsigned char iris[] = {
#embed "../../data/iris.csv"
};

struct file {
  const char *name;
  const unsigned char *bytes;
  size_t size;
};

static const struct file files[] = {
    {"06-batch-norm.md", batch_norm, sizeof batch_norm},
    {"06-batch-norm.ko.md", batch_norm_ko, sizeof batch_norm_ko},
    {"digits-images.idx3-ubyte", digits_images, sizeof digits_images},
    {"digits-labels.idx1-ubyte", digits_labels, sizeof digits_labels},
    {"iris.csv", iris, sizeof iris},
};

int lessons_count(void) { return (int)(sizeof files / sizeof files[0]); }

static const struct file *file_at(int index) {
  return index >= 0 && index < lessons_count() ? &files[index] : NULL;
}

const char *lessons_name(int index) {
  const struct file *file = file_at(index);
  return file ? file->name : NULL;
}

const unsigned char *lessons_bytes(int index, size_t *size) {
  const struct file *file = file_at(index);
  *size = file ? file->size : 0;
  return file ? file->bytes : NULL;
}
