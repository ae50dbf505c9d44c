import ReferenceCases
import Tensors
import Testing
import Training

@Suite struct ScheduleTests {
  @Test func `the reference set of schedules`() throws {
    let kinds: [String: (ReferenceCase) throws -> (Schedule, Double)] = [
      "step": { (.step(drop: try $0.number("drop"), every: try $0.whole("every")), try $0.number("lr0")) },
      "exp": { (.exponential(decay: try $0.number("k")), try $0.number("lr0")) },
      "inv": { (.inverse(decay: try $0.number("k")), try $0.number("lr0")) },
      "cosine": {
        (.cosine(period: try $0.whole("T"), lowest: try $0.number("lr_min")), try $0.number("lr0"))
      },
      "triangular": {
        (.triangular(top: try $0.number("max"), half: try $0.whole("s")), try $0.number("base"))
      },
      "range_test_exp": {
        (.sweep(high: try $0.number("lr_hi"), points: try $0.whole("n")), try $0.number("lr_lo"))
      },
    ]
    try ReferenceSet.run(
      "lr_schedules",
      kinds.mapValues { make in
        { item in
          let (schedule, initial) = try make(item)
          try item.expect("lr", Tensor(try item.wholes("t").map { schedule.rate(initial, at: $0) }))
        }
      })
  }

  @Test func `the reference set of the parabola`() throws {
    try ReferenceSet.run("lr_quadratic", ["gd_quadratic": checkParabola])
  }

  private func checkParabola(_ item: ReferenceCase) throws {
    let (a, lr) = (try item.number("a"), try item.number("lr"))
    let path = Parabola.descent(
      curvature: a, from: try item.number("w0"), learningRate: lr, steps: try item.whole("steps"))
    try item.expect("w", Tensor(path))
    try item.expect("loss", Tensor(path).squared() * (a / 2))
    try item.expect("factor", 1 - lr * a)
    try item.expect("regime", Parabola.regime(curvature: a, learningRate: lr).rawValue)
  }

  @Test func `on paper`() {
    let warm = Schedule.warmUp(steps: 4, then: .step(drop: 0.5, every: 2))
    #expect((0..<8).map { warm.rate(1, at: $0) } == [0.2, 0.4, 0.6, 0.8, 1, 1, 0.5, 0.5])
    let cycle = Schedule.triangular(top: 3, half: 2)
    #expect((0..<6).map { cycle.rate(1, at: $0) } == [1, 2, 3, 2, 1, 2])
    let one = Schedule.oneCycle(top: 1.9, period: 100)
    #expect(one.rate(1, at: 0) == 1)
    #expect(abs(one.rate(1, at: 45) - 1.9) < 1e-15)
    #expect(abs(one.rate(1, at: 90) - 1) < 1e-15)
    #expect(abs(one.rate(1, at: 100) - 0.01) < 1e-15)
    #expect(Schedule.constant.rate(0.3, at: 9) == 0.3)
    #expect(Schedule.cosine(period: 10, lowest: 0.1).rate(1, at: 99) == 0.1, "after its period it stays")
  }
}
