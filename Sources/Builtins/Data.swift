import Datasets
import Language

private let thisTopic = "data"

let dataBuiltins: [Builtin] = [.load]

extension Builtin {
  static let load = Builtin(
    "load", topic: thisTopic, "Load a data set by name, or MNIST-style IDX files of your own.",
    text("name", "\"digits\", or the path of an IDX images file"),
    text("labels", "the path of the labels file; none looks beside the images").optional, returns: "dataset",
    examples: ["digits = load(\"digits\"); digits.X.shape"],
    source: "digits: Alpaydin & Kaynak 1998, UCI Machine Learning Repository, CC BY 4.0"
  ) { call, name, labels in
    .entity(DatasetValue(try builtInDataset(name, call) ?? userDataset(name, labels, call)))
  }
}

private let embeddedFiles = ["digits": (images: "digits-images.idx3-ubyte", labels: "digits-labels.idx1-ubyte")]

private func builtInDataset(_ name: String, _ call: Call) throws -> Dataset? {
  guard let files = embeddedFiles[name] else { return nil }
  let resources = call.session.resources
  guard let images = resources.embedded(files.images), let labels = resources.embedded(files.labels) else {
    throw call.refusal(of: "name", "F3", ["file": files.images])
  }
  return try Dataset(images: images, labels: labels, imagesFile: files.images, labelsFile: files.labels)
}

private func userDataset(_ path: String, _ labelsPath: String?, _ call: Call) throws -> Dataset {
  let read = call.session.resources.file
  guard let images = read(path) else { throw missing(path, "name", call) }
  let labelsFile = labelsPath ?? siblingLabels(of: path)
  if images.starts(with: [0x1F, 0x8B]) { throw DataError.packed(file: path) }
  guard let labels = read(labelsFile) else { throw missing(labelsFile, labelsPath == nil ? "name" : "labels", call) }
  return try Dataset(images: images, labels: labels, imagesFile: path, labelsFile: labelsFile)
}

/// MNIST's names: `train-images-idx3-ubyte` has its labels in `train-labels-idx1-ubyte`.
private func siblingLabels(of path: String) -> String {
  let words = path.split(separator: "/", omittingEmptySubsequences: false)
  let file = String(words.last ?? "").replacing("images", with: "labels").replacing("idx3", with: "idx1")
  return (words.dropLast().map(String.init) + [file]).joined(separator: "/")
}

private func missing(_ path: String, _ argument: String, _ call: Call) -> any Error {
  let names = embeddedFiles.keys.sorted().joined(separator: ", ")
  return call.refusal(of: argument, "F1", ["file": path, "names": names])
}
