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
    var head = heading(hasValidation, session.language)
    let room = min(sparklineWidth, session.width - DisplayText.width(head) - 3)
    let title = Catalogue.sentence("train.so_far", in: session.language)
    if room >= DisplayText.width(title) { head += "   " + title }
    return [head]
      + rows.map { row in
        let cells = cells(row, hasValidation, session.language)
        guard room >= 4, row.epoch > 1 else { return cells }
        let losses = Array(history.losses.prefix(row.epoch))
        let glyphs = session.textOptions.glyphs
        return cells + "   " + Sparkline.text(losses, width: room, isLog: true, glyphs: glyphs)
      }
  }

  private static func heading(_ hasValidation: Bool, _ language: MessageLanguage) -> String {
    let keys = ["train.epoch", "run.loss", "run.train_acc"] + (hasValidation ? ["run.val_acc"] : [])
    return line(keys.map { Catalogue.sentence($0, in: language) }, language)
  }

  private static func cells(_ row: History.Epoch, _ hasValidation: Bool, _ language: MessageLanguage) -> String {
    let numbers = ["\(row.epoch)", NumberText.scalar(row.loss), RunLines.percent(row.accuracy)]
    return line(
      numbers + (hasValidation ? [row.validation.map { RunLines.percent($0.accuracy) } ?? ""] : []), language)
  }

  /// Columns that have room for their names.
  private static func line(_ cells: [String], _ language: MessageLanguage) -> String {
    let columns = language == .korean ? [6, 8, 13, 13] : [6, 9, 11, 9]
    return zip(cells, columns).map { DisplayText.paddedLeft($0, to: $1) }.joined()
  }
}
