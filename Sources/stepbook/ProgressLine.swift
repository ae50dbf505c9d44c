import Language
import Terminal

/// The last line of the screen while long work runs; it is gone before anything else is written.
///
/// Only on a terminal whose lines may be drawn over: a pipe gets results and nothing else.
final class ProgressLine {
  private static let erase = "\r\u{1B}[K"

  private let screen: Screen
  private var isShown = false

  init?(_ screen: Screen) {
    guard screen.options.redraws else { return nil }
    self.screen = screen
  }

  /// Shows `progress` in place of what was shown before; nil takes it away.
  func show(_ progress: Progress?) {
    guard let progress else {
      if isShown { screen.write(Self.erase) }
      isShown = false
      return
    }
    isShown = true
    screen.write(Self.erase + DisplayText.cut(progress.text, to: max(8, screen.options.width - 1)))
  }
}
