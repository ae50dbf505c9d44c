public import Tensors

/// A table or picture file that cannot be read as examples, and where.
public enum TableError: Fault, Equatable {
  case packed(file: String)
  case notText(file: String)
  case noRows(file: String)
  /// A row with more or fewer cells than the first.
  case cells(file: String, line: Int, wanted: Int, got: Int)
  /// A quotation mark that is never closed.
  case quote(file: String, line: Int)
  /// A number was wanted, because of the other cells of the column or because it was said so.
  case cell(file: String, line: Int, column: String, text: String)
  /// An empty cell, `NA` or `NaN`.
  case missing(file: String, line: Int, column: String)
  case noColumn(file: String, name: String, names: [String])
  /// The classes' column holds numbers that are not whole.
  case notClasses(file: String, column: String, text: String)
  case noFeatures(file: String)
  /// Not a whole number of CIFAR-10 pictures.
  case pictures(file: String, got: Int)
  /// A CIFAR-10 label above 9.
  case label(file: String, picture: Int, label: Int)

  public var key: String {
    switch self {
    case .packed: "F2.packed"
    case .notText: "F5.text"
    case .noRows: "F5.rows"
    case .cells: "F5.cells"
    case .quote: "F5.quote"
    case .cell: "F5.number"
    case .missing: "F5.missing"
    case .noColumn: "F5.column"
    case .notClasses: "F5.classes"
    case .noFeatures: "F5.features"
    case .pictures: "F6.length"
    case .label: "F6.label"
    }
  }

  public var facts: [String: String] {
    switch self {
    case .packed(let file), .notText(let file), .noRows(let file), .noFeatures(let file): ["file": file]
    case .cells(let file, let line, let wanted, let got):
      ["file": file, "line": "\(line)", "wanted": "\(wanted)", "got": "\(got)"]
    case .quote(let file, let line): ["file": file, "line": "\(line)"]
    case .cell(let file, let line, let column, let text):
      ["file": file, "line": "\(line)", "column": column, "text": text]
    case .missing(let file, let line, let column): ["file": file, "line": "\(line)", "column": column]
    case .noColumn(let file, let name, let names):
      ["file": file, "name": name, "names": names.joined(separator: ", ")]
    case .notClasses(let file, let column, let text): ["file": file, "column": column, "text": text]
    case .pictures(let file, let got): ["file": file, "size": "\(CIFAR10.recordLength)", "got": "\(got)"]
    case .label(let file, let picture, let label):
      ["file": file, "picture": "\(picture)", "label": "\(label)"]
    }
  }
}
