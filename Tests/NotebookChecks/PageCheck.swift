import Foundation

/// What must hold for every page: well-formed, one language, headings in order, nothing from outside.
///
/// It covers what an HTML validator says about such pages: every tag is closed in its order and stands where it may, no
/// id twice, every picture has words. `.ci/notebooks` has html5lib read the same pages where there is Python.
public enum PageCheck {
  /// One line for each rule that a page breaks.
  public static func complaints(about page: String, language: String) -> [String] {
    let levels = page.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.1) }
    let names = page.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
    let pictures = page.matches(of: /<img ([^>]*)>/).map { String($0.1) }
    let rules: [(String, Bool)] = [
      ("head", page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">\n<head>\n<meta charset=\"utf-8\">\n")),
      ("one title", page.matches(of: /<title>[^<]+<\/title>/).count == 1),
      ("one main", page.matches(of: /<main>/).count == 1),
      (
        "nothing from outside",
        !page.contains(/(src|href|action|poster|data|srcset)="(?!data:)|url\(|@import|<link|<base/)
      ),
      ("nothing that runs", !page.contains(/<(script|iframe|object|embed|form|svg)|\ on[a-z]+=|javascript:/)),
      ("one h1, first", levels.first == 1 && levels.count { $0 == 1 } == 1),
      ("headings never jump", zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }),
      ("ids once", Set(names).count == names.count),
      ("pictures have words", pictures.allSatisfy { $0.contains(/alt="[^"]+"/) }),
      (
        "no control code",
        page.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control }
      ),
    ]
    return rules.filter { !$0.1 }.map(\.0) + nesting(page)
  }

  private static let blocks: Set = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre", "blockquote", "details", "figure", "div",
  ]

  /// Tags that are not closed in their order, and blocks where only words may stand.
  private static func nesting(_ page: String) -> [String] {
    let empty: Set = ["meta", "img", "br"]
    var (open, found): ([String], [String]) = ([], [])
    for tag in page.matches(of: /<(\/?)([a-z][a-z0-9]*)[^>]*>/) where !empty.contains(String(tag.2)) {
      let name = String(tag.2)
      if !tag.1.isEmpty {
        if open.popLast() != name { return found + ["</\(name)> closes nothing"] }
      } else {
        let isInWords = open.contains { ["p", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "summary"].contains($0) }
        if isInWords, blocks.contains(name) { found.append("<\(name)> inside words") }
        if name == "li", !["ul", "ol"].contains(open.last) { found.append("<li> outside a list") }
        if name == "summary", open.last != "details" { found.append("<summary> outside details") }
        open.append(name)
      }
    }
    return found + open.map { "<\($0)> is not closed" }
  }
}
