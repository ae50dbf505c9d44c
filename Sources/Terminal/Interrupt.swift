import CEditShim

/// Ctrl-C as a flag that long work asks for.
///
/// A new prompt of `LineEditor` clears the flag; work never does, because Ctrl-C may come between Enter and its start.
/// A request to end the program (SIGTERM, SIGHUP) sets it too: the work stops, and the next `readLine` says
/// `.terminated`.
public enum Interrupt {
  /// From now on Ctrl-C sets the flag instead of ending the program.
  public static func listen() { sb_listen_for_interrupts() }

  public static var isPending: Bool { sb_is_interrupted() }

  public static func clear() { sb_clear_interrupts() }
}
