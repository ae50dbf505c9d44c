/// What must hold for every page: well-formed, one language, headings in order, nothing from outside.
///
/// It covers what an HTML validator says about such pages: every tag is closed in its order and stands where it may, no
/// id twice, every picture has words. `.ci/notebooks` has html5lib read the same pages where there is Python.
public enum PageCheck {
  /// One line for each rule that a page breaks.
  public static func complaints(about page: String, language: String) -> [String] {
    let pieces = page.utf8.split(separator: UInt8(ascii: "<")).dropFirst()
    let tags = pieces.map { Tag(String(decoding: $0.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)) }
    let levels = tags.filter { $0.name.count == 2 && $0.name.first == "h" }.compactMap { Int($0.name.dropFirst()) }
    let names = tags.compactMap { $0.attribute("id") }
    let rules: [(String, Bool)] = [
      ("head", page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">\n<head>\n<meta charset=\"utf-8\">\n")),
      ("one title, one main", ["title", "main"].allSatisfy { name in tags.count { $0.name == name } == 1 }),
      ("only tags of a document", tags.allSatisfy { known.contains($0.isEnd ? String($0.name.dropFirst()) : $0.name) }),
      ("nothing from outside", tags.allSatisfy(\.staysInside) && !page.contains("url(") && !page.contains("@import")),
      ("one h1, first", levels.first == 1 && levels.count { $0 == 1 } == 1),
      ("headings never jump", zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }),
      ("ids once", Set(names).count == names.count),
      ("pictures have words", tags.allSatisfy { $0.name != "img" || $0.attribute("alt")?.isEmpty == false }),
      ("no control code", page.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 }),
    ]
    return rules.filter { !$0.1 }.map(\.0) + nesting(tags)
  }

  private struct Tag {
    /// `/p` for an end.
    let name: String
    private let attributes: Substring

    init(_ inside: String) {
      name = String(inside.prefix { $0 != " " })
      attributes = inside.dropFirst(name.count)
    }

    var isEnd: Bool { name.hasPrefix("/") }

    func attribute(_ name: String) -> Substring? {
      attributes.firstRange(of: " \(name)=\"").map { attributes[$0.upperBound...].prefix { $0 != "\"" } }
    }

    /// No address but data, and nothing that runs on an event.
    var staysInside: Bool {
      let addresses = ["src", "href", "srcset", "data", "poster", "action"].compactMap(attribute)
      return addresses.allSatisfy { $0.hasPrefix("data:image/") } && !attributes.contains(" on")
    }
  }

  private static let blocks: Set = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre", "blockquote", "details", "figure", "div",
  ]

  private static let empty: Set = ["!DOCTYPE", "meta", "img", "br"]

  private static let known = blocks.union(empty).union([
    "html", "head", "title", "style", "body", "main", "li", "tr", "th", "td", "code", "samp", "span", "strong", "em",
    "summary",
  ])

  /// Tags that are not closed in their order, and blocks where only words may stand.
  private static func nesting(_ tags: [Tag]) -> [String] {
    let words: Set = ["p", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "summary"]
    let parents = ["li": ["ul", "ol"], "summary": ["details"], "tr": ["table"], "td": ["tr"], "th": ["tr"]]
    var (open, found): ([String], [String]) = ([], [])
    for tag in tags where !empty.contains(tag.name) {
      if tag.isEnd {
        if open.popLast() != String(tag.name.dropFirst()) { return found + ["<\(tag.name)> closes nothing"] }
        continue
      }
      if blocks.contains(tag.name), !words.isDisjoint(with: open) { found.append("<\(tag.name)> inside words") }
      if let parents = parents[tag.name], !parents.contains(open.last ?? "") { found.append("<\(tag.name)> alone") }
      open.append(tag.name)
    }
    return found + open.map { "<\($0)> is not closed" }
  }
}
