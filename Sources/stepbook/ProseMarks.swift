import Language
import Terminal

/// A paragraph whose marks for code and strong text became signs that take no column, so that it can be broken where it
/// will be seen to end.
struct ProseMarks {
  private(set) var text = ""
  private(set) var hasCode = false

  private static let code: Character = "\u{1}"
  private static let strong: Character = "\u{2}"

  /// `**` marks strong text where CommonMark says so: a power, ` ** `, stays as it is.
  init(_ markdown: String) {
    var rest = Substring(markdown)
    var isStrong = false
    while let character = rest.first {
      if character == "`", let end = rest.dropFirst().firstIndex(of: "`") {
        add(code: rest[rest.index(after: rest.startIndex)..<end])
        rest = rest[end...].dropFirst()
      } else if rest.hasPrefix("**"), isStrong ? text.last != " " : ProseMarks.opens(rest) {
        text.append(ProseMarks.strong)
        isStrong.toggle()
        rest = rest.dropFirst(2)
      } else {
        text.append(character)
        rest = rest.dropFirst()
      }
    }
    text = Ties.tied(text)
  }

  private static func opens(_ rest: Substring) -> Bool {
    let inner = rest.dropFirst(2)
    return inner.first != nil && inner.first != " " && inner.contains("**")
  }

  private mutating func add(code: Substring) {
    hasCode = true
    let isTied = code.count <= Ties.longest
    text.append(ProseMarks.code)
    text += isTied ? String(code.map { $0 == " " ? Ties.tie : $0 }) : String(code)
    text.append(ProseMarks.code)
  }

  /// One broken line with its styles; `open` is what the line before left open.
  static func drawn(_ line: String, _ style: Style?, _ open: inout Character?) -> String {
    var (shown, piece) = ("", "")
    for character in line {
      if character == code || character == strong {
        shown += draw(piece, open, style)
        piece = ""
        open = open == nil ? character : nil
      } else {
        piece.append(character == Ties.tie ? " " : character)
      }
    }
    return shown + draw(piece, open, style)
  }

  /// Without a style code keeps its marks and strong text loses them.
  private static func draw(_ text: String, _ kind: Character?, _ style: Style?) -> String {
    guard !text.isEmpty else { return "" }
    return switch kind {
    case code: style?.cyan(text) ?? "`\(text)`"
    case strong: style?.bold(text) ?? text
    default: text
    }
  }
}
