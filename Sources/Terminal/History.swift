import Glibc

/// The older entries, newest last and each only once; kept in a file when it has one.
public final class History {
  /// Why entries could not be read or kept. The session goes on without.
  public enum Problem: Equatable, Sendable {
    case unreadable(path: String, reason: String)
    case damaged(path: String, lines: Int)
    case unwritable(path: String, reason: String)

    /// The code under which the catalogue has the sentence.
    public var key: String {
      switch self {
      case .unreadable: "T1.unreadable"
      case .damaged: "T1.damaged"
      case .unwritable: "T1.unwritable"
      }
    }

    public var facts: [String: String] {
      switch self {
      case .unreadable(let path, let reason), .unwritable(let path, let reason): ["path": path, "reason": reason]
      case .damaged(let path, let lines): ["path": path, "lines": String(lines)]
      }
    }
  }

  private let folder: StateFolder?
  private let file: HistoryFile?
  private let capacity: Int
  private var loaded: [String]?
  private var problem: Problem?
  private var isWritable = true

  /// - Parameters:
  ///   - folder: where the file `history` is kept; nil: entries last as long as this value.
  ///   - capacity: how many of the newest entries are loaded.
  public init(folder: StateFolder? = nil, capacity: Int = 10_000) {
    (self.folder, self.capacity) = (folder, capacity)
    file = folder.map { HistoryFile(path: $0.file("history")) }
  }

  /// Newest last. The file is read when this is first asked for.
  public var entries: [String] {
    if let loaded { return loaded }
    let read = load()
    loaded = read
    return read
  }

  /// Adds an entry and writes it to the file at once. The newest entry again changes nothing; an older one moves up.
  public func append(_ entry: String) {
    guard !entry.isEmpty else { return }
    let old = entries
    guard old.last != entry else { return }
    loaded = Array((old.filter { $0 != entry } + [entry]).suffix(capacity))
    write(entry)
  }

  /// What went wrong since the last call, once.
  public func takeProblem() -> Problem? {
    defer { problem = nil }
    return problem
  }

  // MARK: - The file

  private func load() -> [String] {
    guard let file else { return [] }
    do {
      let contents = try file.read()
      if contents.damagedLines > 0 { problem = .damaged(path: file.path, lines: contents.damagedLines) }
      return Self.newestOfEach(contents.entries, at: capacity)
    } catch {
      problem = .unreadable(path: file.path, reason: Self.reason(error.code))
      return []
    }
  }

  private static func newestOfEach(_ entries: [String], at capacity: Int) -> [String] {
    var seen: Set<String> = []
    let newestFirst = entries.reversed().filter { seen.insert($0).inserted }
    return newestFirst.prefix(capacity).reversed()
  }

  /// A file that cannot be written is complained about once.
  private func write(_ entry: String) {
    guard let file, isWritable else { return }
    folder?.create()
    do {
      try file.append(entry)
    } catch {
      isWritable = false
      problem = .unwritable(path: file.path, reason: Self.reason(error.code))
    }
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
