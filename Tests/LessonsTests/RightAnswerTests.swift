import Testing

@testable import Lessons

/// Exercises of the shipped lessons, each with answers that a learner may write instead of the author's.
@Suite struct RightAnswerTests {
  struct Exercise: CustomTestStringConvertible {
    let lesson: String
    let step: String
    let answers: [String]
    var testDescription: String { "\(lesson) \(step)" }
  }

  static let exercises = [
    Exercise(
      lesson: "02-saturation", step: "line",
      answers: [
        "line = z / 4 + 1/2", "line = (2 + z) / 4", "line = [0.75, 1, 1.25]",
        "line = sigmoid(0) + grad(sigmoid, 0) * z",
        "def f(x) = 0.5 + x/4; line = f(z)", "line = linspace(0.75, 1.25, 3)", "a = 0.25 * z; line = a + 0.5",
        "t = tangent(sigmoid()); line = t.value + t.slope * z", "line = where(z > 0, 0.5 + z / 4, 0)",
      ]),
    Exercise(
      lesson: "02-saturation", step: "inside",
      answers: [
        "inside = 6", "inside = sum(abs(v - mean(v)) <= std(v))", "inside = 10 * share(standardize(v))",
        "inside = sum((v - 5.5) ** 2 <= var(v))", "inside = v.size * share(standardize(v))",
        "s = standardize(v); inside = sum(s >= -1) - sum(s > 1)", "inside = sum(standardize(v) ** 2 <= 1)",
        "inside = 10 - sum(abs(standardize(v)) > 1)", "w = standardize(v); inside = sum(where(abs(w) <= 1, 1, 0))",
      ]),
    Exercise(
      lesson: "02-saturation", step: "stuck",
      answers: [
        "stuck = 1 - erf(limit / sqrt(2))", "stuck = erfc(limit / 2 ** 0.5)", "stuck = erfc(limit * sqrt(0.5))",
        "stuck = 0.03641207", "a = limit; stuck = erfc(a / sqrt(2))", "stuck = erfc(sqrt(limit ** 2 / 2))",
        "def tail(a) = erfc(a / sqrt(2)); stuck = tail(limit)", "stuck = 1 - erf(sqrt(0.5) * limit)",
      ]),
    Exercise(
      lesson: "04-whitening", step: "zca",
      answers: [
        "y = z @ vectors.T", "y = [[1, 1], [-1, -1], [1, -1], [-1, 1]]", "y = (vectors @ z.T).T",
        "y = x @ vectors / sqrt(values) @ vectors.T", "y = z @ inv(vectors)", "t = vectors.T; y = z @ t",
        "y = x @ [[2/3, -1/3], [-1/3, 2/3]]", "def back(a) = a @ vectors.T; y = back(z)",
      ]),
    Exercise(
      lesson: "04-whitening", step: "near",
      answers: [
        "near = 4", "near = sum((y - x) ** 2) / 4", "near = mean(sum((x - y) ** 2, axis=1))",
        "near = 2 * mean((y - x) ** 2)", "d = y - x; near = mean(sum(d * d, axis=1))", "near = (8 + 8 + 0 + 0) / 4",
        "near = sum(square(y - x)) / 4", "d = y - x; near = mean(d[:, 0] ** 2 + d[:, 1] ** 2)",
      ]),
    Exercise(
      lesson: "06-batch-norm", step: "centre",
      answers: [
        "centred = x - mean(x)", "centred = x - 2.5", "centred = [[-1.5], [-0.5], [0.5], [1.5]]",
        "centred = -(mean(x) - x)", "m = mean(x); centred = x - m", "centred = x - sum(x) / 4",
        "centred = [-1.5, -0.5, 0.5, 1.5].reshape(4, 1)", "def c(a) = a - mean(a, axis=0); centred = c(x)",
        "centred = x − 2.5",
      ]),
    Exercise(
      lesson: "06-batch-norm", step: "xhat",
      answers: [
        "xhat = centred / std(x)", "xhat = centred / sqrt(var(x))", "xhat = centred / sqrt(1.25)",
        "xhat = centred / std(centred, axis=0)", "xhat = centred * (1 / sqrt(mean(centred ** 2)))",
        "xhat = centred / sqrt(sum(centred ** 2) / 4)", "s = std(x); xhat = (x - mean(x)) / s",
        "xhat = centred / 1.25 ** 0.5", "def f(a) = (a - mean(a)) / std(a); xhat = f(x)",
      ]),
    Exercise(
      lesson: "07-scale-and-shift", step: "affine",
      answers: [
        "y = 2 * xhat + 1", "y = 1 + xhat * 2", "y = xhat + xhat + 1", "gamma = 2; beta = 1; y = gamma * xhat + beta",
        "y = 2 * (xhat + 0.5)", "y = 2 * bn(x) + 1", "y = 2 * standardize(x) + 1",
        "def f(a) = 2 * a + 1; y = f(xhat)", "y = [[-1.683282], [0.105573], [1.894427], [3.683282]]",
      ]),
    Exercise(
      lesson: "07-scale-and-shift", step: "growth",
      answers: [
        "grown = sum(W ** 2) + 0.01 * sum(dW ** 2)", "w = W - 0.1 * dW; grown = sum(w * w)",
        "grown = sum(square(W - 0.1 * dW))", "n = W - dW / 10; grown = sum(n ** 2)", "grown = 3.9451767614",
        "grown = sum(W * W) - 0.2 * sum(W * dW) + 0.01 * sum(dW * dW)", "lr = 0.1; grown = sum((W - lr * dW) ** 2)",
        "grown = sum((0.1 * dW - W) ** 2)", "grown = 12 * mean((W - 0.1 * dW) ** 2)",
      ]),
    Exercise(
      lesson: "08-backward", step: "dvar",
      answers: [
        "dvar = -0.5 * inv_std ** 3 * sum(dxhat * centred)", "dvar = -sum(dxhat * centred) * inv_std ** 3 / 2",
        "dvar = -1/2 * 1.25 ** -1.5 * sum(dxhat * centred)", "dvar = sum(-0.5 * inv_std ** 3 * dxhat * centred)",
        "dvar = 0.75 * inv_std ** 3", "dvar = 0.5366563146", "s = sum(centred * dxhat); dvar = -0.5 * s * inv_std ** 3",
        "dvar = -0.5 * inv_std * inv_std * inv_std * sum(dxhat * centred)",
        "b = step back bn(x) dout=dout quiet=true; dvar = b.dvar",
      ]),
    Exercise(
      lesson: "08-backward", step: "oneline",
      answers: [
        "short = inv_std * (dout - mean(dout) - xhat * mean(dout * xhat))",
        "short = inv_std * dout - inv_std / 4 * (sum(dout) + xhat * sum(dout * xhat))",
        "short = (4 * dout - sum(dout) - xhat * sum(dout * xhat)) * inv_std / 4",
        "g = sum(dout * xhat); short = inv_std / 4 * (4 * dout - 1 - xhat * g)",
        "short = inv_std * (dout - 0.25 - xhat * dgamma / 4)", "short = b.dx",
        "N = 4; short = 1 * inv_std / N * (N * dout - sum(dout) - xhat * sum(dout * xhat))",
        "short = [[0.2683281573], [-0.3577708764], [-0.0894427191], [0.1788854382]]",
      ]),
    Exercise(
      lesson: "10-sanity-checks", step: "margin",
      answers: [
        "loss10 = 8", "loss10 = hinge([s], [0], margin=10)",
        "loss10 = maximum(0, -7 - 13 + 10) + maximum(0, 11 - 13 + 10)",
        "loss10 = sum(maximum(0, s - s[0] + 10)) - 10", "m = maximum(0, s - 13 + 10); loss10 = m[1] + m[2]",
        "loss10 = sum(relu(s[1:] - s[0] + 10))", "d = s[1:] - s[0] + 10; loss10 = sum(d * (d > 0))",
        "loss10 = sum(maximum(s[1:] - 3, 0))",
      ]),
    Exercise(
      lesson: "10-sanity-checks", step: "slide",
      answers: [
        "expected = log(10) + 500 * 154100 * 1e-8", "expected = 3.073085", "expected = log(10) + 0.7705",
        "n = 3072*50 + 50*10; expected = log(10) + 0.5 * 1000 * n * 0.0001 ** 2",
        "expected = 0.5 * 1e3 * 154100 * 1e-8 + log(10)", "expected = -log(0.1) + 1e3 / 2 * 154100 * 1e-4 ** 2",
        "def penalty(reg, n, s) = reg / 2 * n * s ** 2; expected = log(10) + penalty(1e3, 154100, 1e-4)",
        "expected = log(10) + 1000 * 154100 * 1e-8 / 2",
      ]),
  ]

  @Test func `there are at least ten exercises with eight answers`() {
    #expect(RightAnswerTests.exercises.count { Set($0.answers).count >= 8 } >= 10)
  }

  @Test(arguments: exercises) func `every right answer is accepted`(exercise: Exercise) throws {
    let text = try file("lessons/\(exercise.lesson).md")
    for answer in exercise.answers {
      let learner = Learner(text).go(to: exercise.step).type(answer)
      #expect(learner.wasAccepted, "\(answer): \(learner.text)")
    }
  }
}
