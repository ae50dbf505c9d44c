import CEditShim

/// The character encoding of this process and of the terminal.
public enum UTF8Locale {
  /// Makes the C library read and write UTF-8, whatever the environment says. False when it cannot.
  @discardableResult
  public static func use() -> Bool { sb_use_utf8() }

  /// The environment promises that the terminal shows UTF-8: `LC_ALL`, else `LC_CTYPE`, else `LANG` says so.
  public static func isPromised(by environment: [String: String]) -> Bool {
    let value = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let name = value.lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }
}
