import Figures
import Language
import Messages
import Training

/// The table of `watch=true`: the first epoch, the last, and two between, each with the loss up to there.
enum TrainingWatch {
  /// A table for each of so many trials stays below 20 lines; more trials get a line each, as without watching.
  static let mostTables = 3
  private static let sparklineWidth = 24

  /// The epochs of a training of `count` that get a line: 1, then 1/20, a quarter and all of it.
  static func shown(of count: Int) -> [Int] {
    [1, count / 20, count / 4, count].reduce(into: []) { shown, epoch in
      if epoch > shown.last ?? 0, epoch <= count { shown.append(epoch) }
    }
  }

  /// The lines for what is known of a run; none before its first epoch is finished.
  static func lines(_ history: History, _ session: Session) -> [String] {
    let rows = shown(of: history.epochs.count).map { history.epochs[$0 - 1] }
    guard !rows.isEmpty else { return [] }
    let hasValidation = !history.validationAccuracies.isEmpty
    let room = min(sparklineWidth, session.width - (hasValidation ? 38 : 29))
    let title = Catalogue.sentence("train.so_far", in: session.language)
    var head = " epoch     loss  train acc" + (hasValidation ? "  val acc" : "")
    if room >= DisplayText.width(title) { head += "   " + title }
    return [head]
      + rows.map { row in
        guard room >= 4, row.epoch > 1 else { return cells(row, hasValidation) }
        let losses = Array(history.losses.prefix(row.epoch))
        let glyphs = session.textOptions.glyphs
        return cells(row, hasValidation) + "   " + Sparkline.text(losses, width: room, isLog: true, glyphs: glyphs)
      }
  }

  private static func cells(_ row: History.Epoch, _ hasValidation: Bool) -> String {
    [
      ("\(row.epoch)", 6), (NumberText.scalar(row.loss), 9), (RunLines.percent(row.accuracy), 11),
      (row.validation.map { RunLines.percent($0.accuracy) } ?? "", hasValidation ? 9 : 0),
    ].map { DisplayText.paddedLeft($0, to: $1) }.joined()
  }
}
