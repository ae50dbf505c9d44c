#include "CLessons.h"

// `#embed` is C23; clang takes it in C17 with a warning.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char depth[] = {
#embed "../../lessons/01-depth.md"
};
static const unsigned char depth_ko[] = {
#embed "../../lessons/01-depth.ko.md"
};
static const unsigned char saturation[] = {
#embed "../../lessons/02-saturation.md"
};
static const unsigned char saturation_ko[] = {
#embed "../../lessons/02-saturation.ko.md"
};
static const unsigned char moving_target[] = {
#embed "../../lessons/03-moving-target.md"
};
static const unsigned char moving_target_ko[] = {
#embed "../../lessons/03-moving-target.ko.md"
};
static const unsigned char whitening[] = {
#embed "../../lessons/04-whitening.md"
};
static const unsigned char whitening_ko[] = {
#embed "../../lessons/04-whitening.ko.md"
};
static const unsigned char price_of_whitening[] = {
#embed "../../lessons/05-price-of-whitening.md"
};
static const unsigned char price_of_whitening_ko[] = {
#embed "../../lessons/05-price-of-whitening.ko.md"
};
static const unsigned char batch_norm[] = {
#embed "../../lessons/06-batch-norm.md"
};
static const unsigned char batch_norm_ko[] = {
#embed "../../lessons/06-batch-norm.ko.md"
};
static const unsigned char scale_and_shift[] = {
#embed "../../lessons/07-scale-and-shift.md"
};
static const unsigned char scale_and_shift_ko[] = {
#embed "../../lessons/07-scale-and-shift.ko.md"
};
static const unsigned char backward[] = {
#embed "../../lessons/08-backward.md"
};
static const unsigned char backward_ko[] = {
#embed "../../lessons/08-backward.ko.md"
};
static const unsigned char test_time[] = {
#embed "../../lessons/09-test-time.md"
};
static const unsigned char test_time_ko[] = {
#embed "../../lessons/09-test-time.ko.md"
};
static const unsigned char sanity_checks[] = {
#embed "../../lessons/10-sanity-checks.md"
};
static const unsigned char sanity_checks_ko[] = {
#embed "../../lessons/10-sanity-checks.ko.md"
};
static const unsigned char overfit_and_learning_rate[] = {
#embed "../../lessons/11-overfit-and-learning-rate.md"
};
static const unsigned char overfit_and_learning_rate_ko[] = {
#embed "../../lessons/11-overfit-and-learning-rate.ko.md"
};
static const unsigned char validation[] = {
#embed "../../lessons/12-validation.md"
};
static const unsigned char validation_ko[] = {
#embed "../../lessons/12-validation.ko.md"
};
static const unsigned char honest_choice[] = {
#embed "../../lessons/13-honest-choice.md"
};
static const unsigned char honest_choice_ko[] = {
#embed "../../lessons/13-honest-choice.ko.md"
};
static const unsigned char search[] = {
#embed "../../lessons/14-search.md"
};
static const unsigned char search_ko[] = {
#embed "../../lessons/14-search.ko.md"
};
static const unsigned char curves[] = {
#embed "../../lessons/15-curves.md"
};
static const unsigned char curves_ko[] = {
#embed "../../lessons/15-curves.ko.md"
};
static const unsigned char capstone[] = {
#embed "../../lessons/16-capstone.md"
};
static const unsigned char capstone_ko[] = {
#embed "../../lessons/16-capstone.ko.md"
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

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} files[] = {
  {"01-depth.md", depth, sizeof depth},
  {"01-depth.ko.md", depth_ko, sizeof depth_ko},
  {"02-saturation.md", saturation, sizeof saturation},
  {"02-saturation.ko.md", saturation_ko, sizeof saturation_ko},
  {"03-moving-target.md", moving_target, sizeof moving_target},
  {"03-moving-target.ko.md", moving_target_ko, sizeof moving_target_ko},
  {"04-whitening.md", whitening, sizeof whitening},
  {"04-whitening.ko.md", whitening_ko, sizeof whitening_ko},
  {"05-price-of-whitening.md", price_of_whitening, sizeof price_of_whitening},
  {"05-price-of-whitening.ko.md", price_of_whitening_ko, sizeof price_of_whitening_ko},
  {"06-batch-norm.md", batch_norm, sizeof batch_norm},
  {"06-batch-norm.ko.md", batch_norm_ko, sizeof batch_norm_ko},
  {"07-scale-and-shift.md", scale_and_shift, sizeof scale_and_shift},
  {"07-scale-and-shift.ko.md", scale_and_shift_ko, sizeof scale_and_shift_ko},
  {"08-backward.md", backward, sizeof backward},
  {"08-backward.ko.md", backward_ko, sizeof backward_ko},
  {"09-test-time.md", test_time, sizeof test_time},
  {"09-test-time.ko.md", test_time_ko, sizeof test_time_ko},
  {"10-sanity-checks.md", sanity_checks, sizeof sanity_checks},
  {"10-sanity-checks.ko.md", sanity_checks_ko, sizeof sanity_checks_ko},
  {"11-overfit-and-learning-rate.md", overfit_and_learning_rate, sizeof overfit_and_learning_rate},
  {"11-overfit-and-learning-rate.ko.md", overfit_and_learning_rate_ko, sizeof overfit_and_learning_rate_ko},
  {"12-validation.md", validation, sizeof validation},
  {"12-validation.ko.md", validation_ko, sizeof validation_ko},
  {"13-honest-choice.md", honest_choice, sizeof honest_choice},
  {"13-honest-choice.ko.md", honest_choice_ko, sizeof honest_choice_ko},
  {"14-search.md", search, sizeof search},
  {"14-search.ko.md", search_ko, sizeof search_ko},
  {"15-curves.md", curves, sizeof curves},
  {"15-curves.ko.md", curves_ko, sizeof curves_ko},
  {"16-capstone.md", capstone, sizeof capstone},
  {"16-capstone.ko.md", capstone_ko, sizeof capstone_ko},
  {"digits-images.idx3-ubyte", digits_images, sizeof digits_images},
  {"digits-labels.idx1-ubyte", digits_labels, sizeof digits_labels},
  {"iris.csv", iris, sizeof iris},
};

size_t embedded_count(void) { return sizeof files / sizeof *files; }

const char *embedded_name(size_t index) { return files[index].name; }

const unsigned char *embedded_bytes(size_t index, size_t *count) {
  *count = files[index].count;
  return files[index].bytes;
}
