import Language
import Messages
import Selection

/// The accuracies of some candidates on some folds as lines: as many folds as fit, then mean and deviation.
struct FoldTable {
  let head: String
  let labels: [String]
  let accuracies: [[Double]]

  func lines(width: Int, in language: MessageLanguage) -> [String] {
    let words = ["cv.folds", "cv.mean", "cv.std"].map { Catalogue.sentence($0, in: language) }
    let room = max(16, width - 40)
    let names = labels.map { DisplayText.cut($0, to: room) }
    let first = max(3, ([head] + names).map(DisplayText.width).max() ?? 0)
    let folds = accuracies.first?.count ?? 0
    let showsFolds = first + 2 + 7 * folds + 16 <= width
    let middle = showsFolds ? max(7 * folds - 2, 15) : 0
    let title = showsFolds ? "   " + DisplayText.padded(words[0], to: middle) : ""
    let rows = zip(names, accuracies).map { name, row in
      let cells = showsFolds ? "   " + DisplayText.padded(row.map(Self.text).joined(separator: "  "), to: middle) : ""
      return DisplayText.paddedLeft(name, to: first) + cells + "   " + Self.ends(row)
    }
    let ends = words.dropFirst().map { "  " + DisplayText.paddedLeft($0, to: 5) }.joined()
    return [DisplayText.paddedLeft(head, to: first) + title + " " + ends] + rows
  }

  private static func text(_ share: Double) -> String { NumberText.fixed(share, 3) }

  private static func ends(_ row: [Double]) -> String {
    let mean = row.reduce(0, +) / Double(row.count)
    let squares = row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return "\(text(mean))  \(text((squares / Double(row.count - 1)).squareRoot()))"
  }
}
