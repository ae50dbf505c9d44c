// swift-tools-version: 6.2
import Foundation
import PackageDescription

// MARK: - Settings

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .enableUpcomingFeature("InternalImportsByDefault")]
let strictC: [CSetting] = [.treatAllWarnings(as: .error)]

/// `Kernels` is optimised in every build, and uses AVX2 and FMA where this machine has them.
///
/// `STEPBOOK_PORTABLE=1` leaves the processor's extensions out, for a binary that runs anywhere. A package that
/// depends on Stepbook gets plain flags: SwiftPM allows unsafe ones for the root package alone.
func kernelSettings() -> [SwiftSetting] {
  guard Context.packageDirectory == FileManager.default.currentDirectoryPath else { return strict }
  let portable = Context.environment["STEPBOOK_PORTABLE"] == "1"
  let processor = portable ? "" : (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
  guard processor.contains(" avx2 "), processor.contains(" fma ") else { return strict + [.unsafeFlags(["-O"])] }
  return strict + [.unsafeFlags(["-O", "-Xcc", "-march=x86-64-v3"]), .define("FMA")]
}

// MARK: - Targets

func library(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: Target.Dependency..., exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "stepbook",
  products: [
    .executable(name: "stepbook", targets: ["stepbook"]),
    .library(name: "StepbookNumbers", targets: ["Tensors", "Layers", "Datasets"]),
  ],
  dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")],
  targets: [
    // Level 0
    .systemLibrary(name: "CEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .target(name: "CEditShim", dependencies: ["CEdit"], cSettings: strictC),
    .target(name: "CLessons", cSettings: strictC),
    .target(name: "CProcessor", cSettings: strictC),
    library("Characters"),
    .target(name: "Kernels", dependencies: ["CProcessor"], swiftSettings: kernelSettings()),
    // Level 1
    library("Tensors", "Kernels"),
    library("Terminal", "Characters", "CEditShim"),
    library("Figures", "Characters"),
    // Level 2
    library("Layers", "Tensors"),
    library("Datasets", "Tensors"),
    library("Messages", "Tensors"),
    // Level 3
    library("Language", "Characters", "Tensors", "Figures", "Messages"),
    library("Models", "Datasets", "Tensors"),
    // Level 4
    library("Training", "Layers", "Models", "Datasets", "Tensors"),
    library("Notebook", "Characters", "Language", "Messages", "Tensors"),
    library("Selection", "Models", "Datasets", "Tensors"),
    // Level 5
    library("Benchmarks", "Layers", "Tensors", "Training", "Models", "Selection", "Datasets"),
    library(
      "Builtins", "Language", "Messages", "Notebook", "Figures", "Tensors", "Layers", "Datasets", "Models", "Training",
      "Selection"),
    library("Lessons", "Characters", "Notebook", "Language", "Messages"),
    // Level 6
    .executableTarget(
      name: "stepbook",
      dependencies: [
        "Benchmarks", "Builtins", "Lessons", "Notebook", "Language", "Figures", "Messages", "Datasets", "Tensors",
        "Terminal", "CLessons",
        argumentParser,
      ],
      swiftSettings: strict),

    // Tests
    .target(name: "CPty", path: "Tests/CPty", cSettings: strictC),
    .target(
      name: "Laws", dependencies: ["Layers", "Tensors", "Models", "Datasets"], path: "Tests/Laws", swiftSettings: strict
    ),
    .target(
      name: "PseudoTerminals", dependencies: ["CPty"], path: "Tests/PseudoTerminals", swiftSettings: strict),
    tests("CharactersTests", "Characters", "CPty"),
    tests("TensorsTests", "Tensors", "Laws"),
    .executableTarget(name: "editdemo", dependencies: ["Terminal"], path: "Tests/EditDemo", swiftSettings: strict),
    tests("TerminalTests", "Terminal", "PseudoTerminals", "editdemo"),
    tests("FiguresTests", "Figures", exclude: ["Snapshots"]),
    .target(name: "ReferenceCases", dependencies: ["Tensors"], path: "Tests/ReferenceCases", swiftSettings: strict),
    tests("LayersTests", "Layers", "Tensors", "Laws", "ReferenceCases", exclude: ["Reference"]),
    tests("DatasetsTests", "Datasets", "Tensors", "ReferenceCases"),
    tests("ModelsTests", "Models", "Datasets", "Tensors", "ReferenceCases", "Laws"),
    tests(
      "TrainingTests", "Training", "Selection", "Models", "Layers", "Datasets", "Tensors", "ReferenceCases", "Laws",
      exclude: ["Peers"]),
    tests("SelectionTests", "Selection", "Models", "Datasets", "Tensors", "ReferenceCases"),
    tests("MessagesTests", "Messages", "Tensors", "Figures", "Layers", "Datasets", "Models", "Training", "Selection"),
    tests("BenchmarksTests", "Benchmarks"),
    tests("LanguageTests", "Language", "Messages", "Tensors"),
    tests("BuiltinsTests", "Builtins", "Language", "Figures", "Layers", "Messages", "Tensors"),
    .target(
      name: "NotebookChecks", dependencies: ["PseudoTerminals", "ReferenceCases"], path: "Tests/NotebookChecks",
      exclude: ["LICENSE.nbformat", "nbformat.v4.5.schema.json"], swiftSettings: strict),
    tests(
      "NotebookTests", "Notebook", "Builtins", "Language", "Messages", "NotebookChecks", exclude: ["Samples"]),
    tests("LessonsTests", "Lessons", "Notebook", "Language", "Builtins", "NotebookChecks"),
    tests("StepbookTests", "stepbook", "CLessons", "PseudoTerminals"),
  ],
  swiftLanguageModes: [.v6]
)
