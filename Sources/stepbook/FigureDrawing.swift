import Figures
import Language
import Terminal

extension Output {
  /// A figure with escape sequences for its colours, where the session made one.
  var coloured: String? {
    if case .rich(let rich) = self { rich[RichOutput.colouredText] } else { nil }
  }
}

extension ScreenOptions {
  /// How figures are drawn on this screen: letters for `--plain` and where UTF-8 is not promised.
  var drawing: TextOptions {
    TextOptions(
      glyphs: asksForPlain || ascii ? .ascii : .braille, colours: color ? .indexed : .none, hasBoxLines: !ascii)
  }
}
