import Datasets
import Language
import Tensors

private let thisTopic = "data"

let dataBuiltins: [Builtin] = [.load, .dataset, .blobs, .moons, .spirals, .xor, .split, .join]

extension Builtin {
  static let load = Builtin(
    "load", topic: thisTopic, "Load a data set by name, or files of your own: IDX, CSV, CIFAR-10.",
    text("name", "\"digits\", \"iris\", another built-in name that a wrong one lists, or a path"),
    text("labels", "IDX: the path of the labels file; none looks beside the images").optional,
    text("target", "CSV: the column of the classes; none means the last").optional,
    returns: "dataset, layer, tensor or record",
    examples: ["digits = load(\"digits\"); digits.X.shape", "load(\"iris\")"],
    source: "digits: Alpaydin & Kaynak 1998; iris: Fisher 1936; both UCI Machine Learning Repository, CC BY 4.0"
  ) { call, name, labels, target in
    if let dataset = try builtInDataset(name, call) { return .entity(DatasetValue(dataset)) }
    if let value = fixedValue(name) { return value }
    guard let bytes = call.session.resources.file(name) else { throw missing(name, "name", call) }
    if name.lowercased().hasSuffix(".csv") { return try csv(bytes, name, target, call) }
    if name.lowercased().hasSuffix(".bin") { return .entity(DatasetValue(try Dataset(cifar10: bytes, file: name))) }
    return .entity(DatasetValue(try pictures(bytes, name, labels, call)))
  }

  static let blobs = Builtin(
    "blobs", topic: thisTopic, "Draw a round cloud of examples for each class.",
    integer("classes", "how many", default: 3), integer("n", "examples of each class", default: 50),
    integer("dim", "features", default: 2),
    number("spread", "standard deviation of the centres; each cloud has 1", default: 1), returns: "dataset",
    examples: ["blobs(classes=10, n=50, dim=20)"]
  ) { call, classes, each, features, spread in
    _ = try checked([max(0, classes), max(0, each), max(0, features)], call)
    return .entity(
      DatasetValue(
        try drawn(call) { generator throws(SampleError) in
          try Dataset.blobs(classes: classes, each: each, features: features, spread: spread, &generator)
        }, seed: call.session.seed))
  }

  static let moons = Builtin(
    "moons", topic: thisTopic, "Draw two half circles that reach into each other.",
    integer("n", "examples of each class", default: 50), number("noise", "standard deviation added", default: 0.1),
    returns: "dataset", examples: ["moons(n=20)"]
  ) { call, each, noise in
    _ = try checked([max(0, each)], call)
    return .entity(
      DatasetValue(
        try drawn(call) { generator throws(SampleError) in
          try Dataset.moons(each: each, noise: noise, &generator)
        }, seed: call.session.seed))
  }

  static let spirals = Builtin(
    "spirals", topic: thisTopic, "Draw an arm of a spiral for each class.",
    integer("classes", "how many arms", default: 3), integer("n", "examples of each class", default: 100),
    number("noise", "standard deviation of the angle", default: 0.2), returns: "dataset", examples: ["spirals(n=20)"],
    source: "CS231n, minimal neural network case study"
  ) { call, classes, each, noise in
    _ = try checked([max(0, classes), max(0, each)], call)
    return .entity(
      DatasetValue(
        try drawn(call) { generator throws(SampleError) in
          try Dataset.spirals(classes: classes, each: each, noise: noise, &generator)
        }, seed: call.session.seed))
  }

  static let xor = Builtin(
    "xor", topic: thisTopic, "Make the corners of a square, opposite ones in one class.",
    integer("n", "how often each corner", default: 1), number("noise", "standard deviation added", default: 0),
    returns: "dataset", examples: ["xor().X"]
  ) { call, each, noise in
    _ = try checked([max(0, each)], call)
    return .entity(
      DatasetValue(
        try drawn(call) { generator throws(SampleError) in
          try Dataset.xor(each: each, noise: noise, &generator)
        }, seed: call.session.seed))
  }

  static let split = Builtin(
    "split", topic: thisTopic, "Deal a data set out to parts of these shares, in random order.",
    entity(DatasetValue.self, "data", kind: "dataset", "what to split"),
    tensor("shares", "one share for each part; together 1")
      .or(Tensor([0.7, 0.15, 0.15]), shown: "[0.7, 0.15, 0.15]"),
    flag("stratify", "spread every class evenly over the parts"),
    converted("seal", kind: "bool", "keep the last part for `test`; none does so from three parts on") { value in
      if case .bool(let bool) = value { bool } else { nil }
    }.optional, returns: "list of datasets",
    examples: ["tr, va, te = split(load(\"iris\"), [0.7, 0.15, 0.15])"]
  ) { call, data, shares, isStratified, seal in
    var generator = call.generator()
    let order: SplitOrder = isStratified ? .stratified : .shuffled
    let parts = try data.dataset.split(shares.values, order: order, &generator)
    let isSealed = seal ?? (parts.count >= 3)
    if data.isFittedOnAll { call.note("D9.split", ["count": "\(data.dataset.count)"]) }
    if isSealed, let last = parts.last { call.seal(last, of: data.dataset) }
    return .entity(SplitValue(parts: parts.map { DatasetValue($0) }, isSealed: isSealed))
  }

  static let join = Builtin(
    "join", topic: thisTopic, "Put data sets one after the other.", values("parts", "data sets of the same kind"),
    returns: "dataset", examples: ["a, b = split(load(\"iris\"), [0.5, 0.5]); join(a, b)"]
  ) { call, parts in
    let sets = parts.compactMap(\.dataset)
    guard sets.count == parts.count, let whole = try Dataset.joined(sets.map(\.dataset)) else {
      throw call.refusal(of: "parts", "K17")
    }
    return .entity(DatasetValue(whole))
  }
}

private func drawn(
  _ call: Call, _ make: (inout RandomGenerator) throws(SampleError) -> Dataset
) throws(SampleError) -> Dataset {
  var generator = call.generator()
  return try make(&generator)
}

// MARK: - Files

private let embeddedPictures = ["digits": (images: "digits-images.idx3-ubyte", labels: "digits-labels.idx1-ubyte")]
private let builtInNames = ["digits", "iris"] + Dataset.fixedNames + fixedValueNames

private func builtInDataset(_ name: String, _ call: Call) throws -> Dataset? {
  if let fixed = Dataset.fixed(name) { return fixed }
  if name == "iris" { return try Dataset.csv(try embedded("iris.csv", call), file: "iris.csv").dataset }
  guard let files = embeddedPictures[name] else { return nil }
  return try Dataset(
    images: try embedded(files.images, call), labels: try embedded(files.labels, call), imagesFile: files.images,
    labelsFile: files.labels)
}

private func embedded(_ file: String, _ call: Call) throws -> [UInt8] {
  guard let bytes = call.session.resources.embedded(file) else {
    throw call.refusal(of: "name", "F3", ["file": file])
  }
  return bytes
}

private func csv(_ bytes: [UInt8], _ file: String, _ target: String?, _ call: Call) throws -> Value {
  let (dataset, columns) = try Dataset.csv(bytes, file: file, target: target)
  let read = columns.map { "\($0.name) \($0.isTarget ? "classes" : $0.kind.rawValue)" }
  call.note("F5", ["columns": read.joined(separator: ", ")])
  return .entity(DatasetValue(dataset))
}

private func pictures(_ images: [UInt8], _ path: String, _ labelsPath: String?, _ call: Call) throws -> Dataset {
  let labelsFile = labelsPath ?? siblingLabels(of: path)
  guard !images.starts(with: [0x1F, 0x8B]) else { throw DataError.packed(file: path) }
  guard let labels = call.session.resources.file(labelsFile) else {
    throw missing(labelsFile, labelsPath == nil ? "name" : "labels", call)
  }
  return try Dataset(images: images, labels: labels, imagesFile: path, labelsFile: labelsFile)
}

/// MNIST's names: `train-images-idx3-ubyte` has its labels in `train-labels-idx1-ubyte`.
private func siblingLabels(of path: String) -> String {
  let words = path.split(separator: "/", omittingEmptySubsequences: false)
  let file = String(words.last ?? "").replacing("images", with: "labels").replacing("idx3", with: "idx1")
  return (words.dropLast().map(String.init) + [file]).joined(separator: "/")
}

private func missing(_ path: String, _ argument: String, _ call: Call) -> any Error {
  call.noFile(
    path, argument: argument, "F1", ["names": builtInNames.joined(separator: ", ")],
    or: argument == "name" ? builtInNames : [])
}
