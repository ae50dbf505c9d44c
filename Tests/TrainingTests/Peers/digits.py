#!/usr/bin/env python3
"""What scikit-learn gets right on the digits, in the five folds that Stepbook cuts with seed 231: writes digits.json.

Needs NumPy and scikit-learn. The folds are made again here: splitmix64 and xoshiro256**, Fisher & Yates from the end,
then neighbours together, the first n mod 5 folds with one example more.
"""
import json, os, sys
import numpy, sklearn
from sklearn.datasets import load_digits
from sklearn.ensemble import RandomForestClassifier
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import LinearSVC

MASK = 2**64 - 1


class Generator:
    def __init__(self, seed):
        self.s = []
        for _ in range(4):
            seed = (seed + 0x9E3779B97F4A7C15) & MASK
            z = seed
            z = ((z ^ z >> 30) * 0xBF58476D1CE4E5B9) & MASK
            z = ((z ^ z >> 27) * 0x94D049BB133111EB) & MASK
            self.s.append(z ^ z >> 31)

    def unit(self):
        rotated = lambda x, k: (x << k | x >> 64 - k) & MASK
        a, b, c, d = self.s
        result = rotated(b * 5 & MASK, 7) * 9 & MASK
        shifted = b << 17 & MASK
        c ^= a; d ^= b; b ^= c; a ^= d; c ^= shifted; d = rotated(d, 45)
        self.s = [a, b, c, d]
        return (result >> 11) * 2.0**-53


def folds(count, examples, seed):
    generator, order = Generator(seed), list(range(examples))
    for last in range(examples - 1, 0, -1):
        other = int(generator.unit() * (last + 1))
        order[last], order[other] = order[other], order[last]
    start = 0
    for fold in range(count):
        end = start + examples // count + (fold < examples % count)
        yield sorted(order[start:end])
        start = end


X, y = load_digits(return_X_y=True)
parts = list(folds(5, len(y), 231))


def accuracies(make):
    result = []
    for part in parts:
        held = numpy.zeros(len(y), bool)
        held[part] = True
        result.append(float(numpy.mean(make().fit(X[~held], y[~held]).predict(X[held]) == y[held])))
    return result


record = {
    "source": f"digits.py, scikit-learn {sklearn.__version__}, NumPy {numpy.__version__}",
    "first_fold": [int(row) for row in parts[0][:8]],
    "knn": [accuracies(lambda: KNeighborsClassifier(k)) for k in range(1, 6)],
    "forest": accuracies(lambda: RandomForestClassifier(100, random_state=0)),
    "svm": accuracies(lambda: make_pipeline(StandardScaler(), LinearSVC(C=0.1, random_state=0))),
}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "digits.json"), "w") as file:
    json.dump(record, file, indent=1)
    file.write("\n")
for name, rows in record.items():
    if name in ("forest", "svm"): print(name, numpy.mean(rows))
    if name == "knn": print(name, [float(numpy.mean(row)) for row in rows])
