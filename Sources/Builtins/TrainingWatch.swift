import Figures
import Language
import Messages
import Training

/// The table of `watch=true`: the first epoch, the last, and two between, each with the loss up to there.
struct TrainingWatch {
  private static let sparklineWidth = 24

  private let width: Int
  private let language: MessageLanguage
  private(set) var lines: [String] = []

  init(width: Int, language: MessageLanguage) { (self.width, self.language) = (width, language) }

  /// The epochs of a training of `count` that get a line: 1, then 1/20, a quarter and all of it.
  static func shown(of count: Int) -> [Int] {
    [1, count / 20, count / 4, count].reduce(into: []) { shown, epoch in
      if epoch > shown.last ?? 0 { shown.append(epoch) }
    }
  }

  /// The lines for what is known of a run.
  static func lines(_ history: History, width: Int, language: MessageLanguage) -> [String] {
    let hasValidation = !history.validationAccuracies.isEmpty
    let rows = shown(of: history.epochs.count).map { history.epochs[$0 - 1] }
    let columns = hasValidation ? 38 : 29
    let room = min(sparklineWidth, width - columns)
    let title = Catalogue.sentence("train.so_far", in: language)
    var head = " epoch     loss  train acc" + (hasValidation ? "  val acc" : "")
    if room >= DisplayText.width(title) { head += "   " + title }
    return [head]
      + rows.map { row in
        let cells = [
          ("\(row.epoch)", 6), (NumberText.scalar(row.loss), 9), (RunLines.percent(row.accuracy), 11),
          (row.validation.map { RunLines.percent($0.accuracy) } ?? "", hasValidation ? 9 : 0),
        ].map { DisplayText.paddedLeft($0, to: $1) }.joined()
        guard room >= 4, row.epoch > 1 else { return cells }
        let losses = Array(history.losses.prefix(row.epoch))
        return cells + "   " + Sparkline.text(losses, width: room, isLog: true)
      }
  }
}
