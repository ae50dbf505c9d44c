import Figures
import Language
import Terminal

/// The last lines of the screen while long work runs; they are gone before anything else is written.
///
/// Only on a terminal whose lines may be drawn over: a pipe gets results and nothing else.
final class LiveProgress {
  private static let rowsOfFigure = 8
  /// Rows left to what was on the screen before, and to what a figure needs apart from its data.
  private static let otherRows = 8

  private let screen: Screen
  /// The widths of the lines now on the screen.
  private var shown: [Int] = []

  init?(_ screen: Screen) {
    guard screen.options.redraws else { return nil }
    self.screen = screen
  }

  /// Draws `progress` over what was shown before; nil takes it away.
  func show(_ progress: Progress?, _ options: TextOptions) {
    guard let progress else {
      if !shown.isEmpty { screen.write(home + "\u{1B}[J") }
      return shown = []
    }
    // The last column stays free, so that no terminal moves on to the next line by itself.
    let width = max(8, screen.options.width - 1)
    // Ctrl-C may show as `^C` behind the text.
    let lines = figure(progress, options, width) + [DisplayText.cut(progress.text, to: width - 2)]
    screen.write(home + lines.map { $0 + "\u{1B}[K" }.joined(separator: "\r\n") + "\u{1B}[J")
    shown = lines.map(\.displayWidth)
  }

  private func figure(_ progress: Progress, _ options: TextOptions, _ width: Int) -> [String] {
    let room = screen.options.height - Self.otherRows
    guard let figure = progress.figure, room >= 3, width >= 39 else { return [] }
    var options = options
    (options.width, options.height) = (min(width, options.width), min(Self.rowsOfFigure, room))
    let lines = figure.text(options).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.count < screen.options.height ? lines : []
  }

  /// To the first column of the first line shown: a terminal made narrower has broken some lines into several.
  private var home: String {
    let width = max(1, screen.options.width)
    let rows = shown.reduce(0) { $0 + max(1, ($1 + width - 1) / width) }
    return "\r" + (rows > 1 ? "\u{1B}[\(rows - 1)A" : "")
  }
}
