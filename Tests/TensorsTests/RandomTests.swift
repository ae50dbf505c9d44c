import Tensors
import Testing

@Suite struct RandomTests {
  @Test func `the session's first normal numbers are the agreed ones`() throws {
    var streams = RandomStreams(seed: 231)
    var generator = streams.generator(for: "normal")
    let x = generator.normal([10000])
    #expect(abs(x.mean - -0.025402) < 5e-7)
    #expect(abs(try x.reduced(.minimum).values[0] - -3.512916) < 5e-7)
  }

  @Test func `another function's calls do not change the numbers of this one`() {
    var (alone, mixed) = (RandomStreams(seed: 7), RandomStreams(seed: 7))
    _ = mixed.generator(for: "uniform")
    #expect(alone.generator(for: "normal") == mixed.generator(for: "normal"))
    #expect(alone.generator(for: "normal") != RandomStreams(seed: 7).first("normal"))
    #expect(alone.calls == ["normal": 2])
  }

  @Test func `the name's fingerprint is FNV-1a`() {
    // Published test values of the 64-bit FNV-1a hash.
    #expect("".utf8.fingerprint() == 0xCBF2_9CE4_8422_2325)
    #expect("a".utf8.fingerprint() == 0xAF63_DC4C_8601_EC8C)
    #expect("foobar".utf8.fingerprint() == 0x8594_4171_F739_67E8)
  }

  @Test func `uniform numbers fill their range evenly`() throws {
    var generator = RandomGenerator(seed: 1)
    let x = generator.uniform([100_000], from: -1, to: 3)
    #expect(x.values.allSatisfy { (-1..<3).contains($0) })
    #expect(abs(x.mean - 1) < 0.02)
    #expect(abs(try x.reduced(.variance).values[0] - 16.0 / 12) < 0.02)
  }

  @Test func `an order holds every position once and all orders occur`() {
    var generator = RandomGenerator(seed: 1)
    #expect(generator.order(50).sorted() == Array(0..<50))
    var seen: [[Int]: Int] = [:]
    for _ in 0..<6000 { seen[generator.order(3), default: 0] += 1 }
    #expect(seen.count == 6 && seen.values.allSatisfy { (850...1150).contains($0) })
    #expect(generator.order(0).isEmpty && generator.order(1) == [0])
  }

  @Test func `an odd number of normal numbers starts like the even one`() {
    var (a, b) = (RandomGenerator(seed: 3), RandomGenerator(seed: 3))
    #expect(a.normal([5]).values == Array(b.normal([6]).values.prefix(5)))
  }
}

extension RandomStreams {
  fileprivate func first(_ name: String) -> RandomGenerator {
    var copy = self
    return copy.generator(for: name)
  }
}
