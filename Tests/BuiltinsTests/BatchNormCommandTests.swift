import Builtins
import Language
import Testing

/// The lines that the first lesson stands on, with the numbers of paper arithmetic and the reference cases.
@Suite struct BatchNormCommandTests {
  private func run(_ lines: String...) -> String {
    let session = newSession()
    return lines.map { session.run($0).transcript() }.last ?? ""
  }

  @Test func `a learner reads every step of a batch of four`() {
    let start = ["x = [1, 2, 3, 4].reshape(4, 1)", "bn = batchnorm(1); t = step bn(x)"]
    #expect(run(start[0], start[1], "t.mean") == "[2.5]")
    #expect(run(start[0], start[1], "t.var") == "[1.25]")
    let xhat = "check t.xhat ~ [[-1.341635], [-0.447212], [0.447212], [1.341635]] tol=1e-6"
    #expect(run(start[0], start[1], xhat).hasPrefix("ok"))
  }

  @Test func `the gradient of one upstream number reaches every example`() {
    let lines = run(
      "x = [1, 2, 3, 4].reshape(4, 1); bn = batchnorm(1, eps=0)",
      "b = step back bn(x) dout=[[1],[0],[0],[0]] quiet=true",
      "check b.dx ~ [[0.26832815729997], [-0.35777087639997], [-0.08944271909999], [0.17888543819998]] tol=1e-12")
    #expect(lines.hasPrefix("ok"))
  }

  @Test func `with detached statistics only one example gets a gradient`() {
    let lines = run(
      "x = [1, 2, 3, 4].reshape(4, 1); bn = batchnorm(1, eps=0, detach_stats=true)",
      "b = step back bn(x) dout=[[1],[0],[0],[0]] quiet=true",
      "check b.dx ~ [[0.8944271909999159], [0], [0], [0]] tol=1e-12")
    #expect(lines.hasPrefix("ok"))
  }

  @Test func `a net that knows nothing loses log 10 on the digits`() {
    let lines = run(
      "digits = load(\"digits\")",
      "net = sequential(linear(64, 100, init=1e-4), batchnorm(100), sigmoid(), linear(100, 10, init=1e-4))",
      "check loss(net, digits) ~ log(10) tol=0.01")
    #expect(lines.hasPrefix("ok"))
  }

  @Test func `calling a name updates its running averages, stepping and eval do not`() {
    let x = "x = [[1], [2], [3], [4]]; bn = batchnorm(1)"
    #expect(run(x, "bn(x); bn.running_mean") == "[0.25]")
    #expect(run(x, "step bn(x)", "bn.running_mean") == "[0]")
    #expect(run(x, "bn.eval(x)", "bn.running_mean") == "[0]")
    #expect(run(x, "bn(x); bn.reset(); bn.running_mean") == "[0]")
    #expect(run(x, "copy = bn; bn(x); copy.running_mean") == "[0]")
  }

  @Test func `calling a part of a network updates that part`() {
    let net = "x = [[1], [2], [3], [4]]; net = sequential(batchnorm(1), relu())"
    #expect(run(net, "net.bn1(x); net.bn1.running_mean") == "[0.25]")
    #expect(run(net, "net(x); net.bn1.running_mean") == "[0.25]")
  }

  @Test func `a parameter can be assigned, with its shape`() {
    #expect(run("bn = batchnorm(2)", "bn.gamma = [2, 3]; bn.gamma") == "[2 3]")
    #expect(run("net = sequential(linear(2, 1))", "net.fc1.W = [[1], [2]]; net([[3, 4]])").hasSuffix("[11]"))
    #expect(run("bn = batchnorm(2)", "bn.gamma = [1, 2, 3]").contains("S11"))
  }

  @Test func `a batch of one and a feature that never varies are said`() {
    #expect(run("bn = batchnorm(1)", "bn([[5]])").contains("V3"))
    #expect(run("bn = batchnorm2d(2)", "bn(ones(1, 2, 1, 1))").contains("V3"))
    #expect(!run("bn = batchnorm2d(2)", "bn(normal(1, 2, 2, 2)).shape").contains("V3"))
    #expect(run("bn = batchnorm(1, eps=0)", "bn([[7], [7]])").contains("V5"))
    #expect(run("batchnorm([[1, 2], [3, 4]])").contains("V6"))
  }
}
