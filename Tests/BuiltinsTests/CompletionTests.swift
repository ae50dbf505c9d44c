import Language
import Testing

/// What Tab offers depends on the place.
@Suite struct CompletionTests {
  private func offers(_ left: String) -> [String] {
    let session = newSession()
    _ = session.run("xs = [1, 2]; data = blobs(classes=2, n=3, dim=2); net = mlp(2, 3, 2)")
    return session.completions(of: left).candidates
  }

  @Test(arguments: [
    // what comes first, what must be there, what must not
    ("ba", "batchnorm", "batch="), ("ch", "check", "chain"), ("x = st", "step", "def"), ("batchnorm(", "data", "check"),
    ("batchnorm(2, ", "eps=", "data"), ("batchnorm(2, e", "eps=", "exp"), ("batchnorm(2, eps=1e-3, ", "decay=", "eps="),
    ("mean(", "xs", "check"), ("mean(xs, ", "axis=", "xs"), ("mean(xs, axis=", "xs", "keepdims="),
    ("mean(xs + ", "xs", "axis="), ("mean(xs, x", "xs", "axis="), ("check loss(net, data) ", "tol=", "xs"),
    ("loss(net, data).", "shape", "reg="), ("mean(sqrt(xs), ", "axis=", "xs"), ("y = (", "xs", "axis="),
    ("concatenate([xs, ", "xs", "axis="), ("net.", "fc1", "xs"), ("data.", "X", "xs"),
    ("for i in xs { st", "step", "xs"),
  ])
  func `offers what fits there and nothing else`(_ left: String, _ wanted: String, _ unwanted: String) {
    let found = offers(left)
    #expect(found.contains(wanted), "\(found.prefix(8))")
    #expect(!found.contains(unwanted), "\(found.prefix(8))")
  }

  @Test func `an argument that must be given comes before the options`() throws {
    let found = offers("mean(")
    let (value, option) = (try #require(found.firstIndex(of: "xs")), try #require(found.firstIndex(of: "axis=")))
    #expect(value < option)
  }
}
