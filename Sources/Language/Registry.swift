/// Every builtin a session knows, by name.
public struct Registry: Sendable {
  /// In the order in which `help` lists them.
  public let all: [Builtin]
  private let functions: [String: Builtin]
  private let methods: [String: Builtin]

  init(_ builtins: [Builtin]) {
    all = builtins
    functions = Dictionary(builtins.filter { $0.receiver == nil }.map { ($0.name, $0) }) { first, _ in first }
    methods = Dictionary(builtins.filter { $0.receiver != nil }.map { (Registry.key($0.name, $0.receiver), $0) }) {
      first, _ in first
    }
  }

  private static func key(_ name: String, _ receiver: String?) -> String { "\(receiver ?? "").\(name)" }

  public func function(_ name: String) -> Builtin? { functions[name] }

  /// The method `name` of values of this kind; `()` is what calling the value does.
  public func method(_ name: String, of kind: String) -> Builtin? { methods[Registry.key(name, kind)] }

  public func methodNames(of kind: String) -> [String] {
    all.filter { $0.receiver == kind && $0.name != "()" && $0.name != "backward" }.map(\.name)
  }

  /// Names that may stand at the start of an expression.
  public var functionNames: [String] { all.filter { $0.receiver == nil }.map(\.name) }

  public var topics: [String] {
    var found: [String] = []
    for builtin in all where !found.contains(builtin.topic) { found.append(builtin.topic) }
    return found
  }
}
