import Glibc

/// Where Stepbook keeps what it remembers between runs: `${XDG_STATE_HOME:-~/.local/state}/stepbook`.
public struct StateFolder: Equatable, Sendable {
  public let path: String

  /// Nil when the environment names neither a state folder nor a home.
  public init?(environment: [String: String]) {
    // The XDG specification: a relative path counts as unset.
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      path = state + "/stepbook"
    } else if let home = environment["HOME"], !home.isEmpty {
      path = home + "/.local/state/stepbook"
    } else {
      return nil
    }
  }

  public func file(_ name: String) -> String { path + "/" + name }

  /// Creates the folder and those above it, for this user alone. False when that is not possible.
  @discardableResult
  public func create() -> Bool { Self.create(path) }

  static func create(_ path: String) -> Bool {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return true }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return false }
    return create(String(path[..<slash])) && (mkdir(path, 0o700) == 0 || errno == EEXIST)
  }
}
