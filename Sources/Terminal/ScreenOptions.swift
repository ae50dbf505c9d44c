import CEditShim
import Glibc

/// How to draw on standard output, decided once from options, environment and terminal.
public struct ScreenOptions: Sendable, Equatable {
  /// The value of `--color`.
  public enum ColorChoice: String, Sendable, CaseIterable { case auto, always, never }

  /// Escape sequences for colour may be written.
  public var color: Bool
  /// Nothing is drawn: sentences instead of carets, boxes and pictures (`--plain`, `ACCESSIBLE=1`, `NO_COLOR`, a pipe).
  public var plain: Bool
  /// Drawings may use ASCII characters only: the environment does not promise UTF-8.
  public var ascii: Bool
  /// Standard output is a terminal.
  public var isTerminal: Bool
  /// Somebody asked for plain sentences: `--plain`, `ACCESSIBLE=1`.
  public var asksForPlain: Bool
  /// What is shown may be drawn over: a terminal that can move its cursor, and nobody asked for plain sentences.
  public var redraws: Bool
  /// Colours for a projector; without one, those of the terminal.
  public var theme: Theme?
  /// The width that an option or `COLUMNS` fixed; nil: that of the terminal.
  public var fixedWidth: Int?

  public static let defaultWidth = 80

  /// - Parameters:
  ///   - color: `--color`; `always` and `never` win over the environment, but `--plain` wins over all.
  ///   - plain: `--plain`.
  ///   - width: `--width`.
  ///   - environment: the variables of the process.
  ///   - isTerminal: standard output is a terminal.
  public init(
    color: ColorChoice = .auto, plain: Bool = false, width: Int? = nil, environment: [String: String],
    isTerminal: Bool
  ) {
    asksForPlain = plain || Self.isOn(environment["ACCESSIBLE"])
    let asksForNoColor = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    let terminal = environment["TERM"] ?? ""
    let canColor = isTerminal && !asksForNoColor && !terminal.isEmpty && terminal != "dumb"
    self.color = !asksForPlain && (color == .always || (color == .auto && canColor))
    self.plain = asksForPlain || asksForNoColor || !isTerminal || terminal == "dumb"
    self.isTerminal = isTerminal
    redraws = isTerminal && !asksForPlain && !terminal.isEmpty && terminal != "dumb"
    ascii = !UTF8Locale.isPromised(by: environment)
    fixedWidth = width ?? environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// The options of this process.
  public static func current(color: ColorChoice = .auto, plain: Bool = false, width: Int? = nil) -> ScreenOptions {
    ScreenOptions(
      color: color, plain: plain, width: width, environment: Environment.variables,
      isTerminal: isatty(STDOUT_FILENO) == 1)
  }

  /// Display columns now: a terminal may have been resized.
  public var width: Int { fixedWidth ?? Self.terminalColumns ?? Self.defaultWidth }

  /// Rows now; 24 when that is not known.
  public var height: Int {
    let rows = Int(sb_rows(STDOUT_FILENO))
    return rows > 0 ? rows : 24
  }

  public var style: Style { Style(color: color, theme: theme) }

  static var terminalColumns: Int? {
    let columns = Int(sb_columns(STDOUT_FILENO))
    return columns > 0 ? columns : nil
  }

  private static func isOn(_ value: String?) -> Bool { !["", "0"].contains(value ?? "") }
}

/// The variables of this process, without Foundation.
public enum Environment {
  public static var variables: [String: String] {
    var variables: [String: String] = [:]
    var next = sb_environment()
    while let entry = next?.pointee {
      let parts = String(cString: entry).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
      next = next?.successor()
    }
    return variables
  }
}
