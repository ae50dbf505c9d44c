import Foundation
import ReferenceCases

/// The schema of nbformat 4.5 as its authors publish it (nbformat 5.11.1, `LICENSE.nbformat`), and as much of JSON
/// Schema draft 4 as it uses.
public struct NotebookSchema: Sendable {
  /// Read once.
  public static let published = Result { try NotebookSchema() }

  private let rules: JSON

  private init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "nbformat.v4.5.schema.json")
    rules = try JSON(reading: String(contentsOf: file, encoding: .utf8))
  }

  /// Where and why a text is no notebook of nbformat 4.5; nil when it is one.
  public func complaint(about text: String) -> String? {
    guard let value = try? JSON(reading: text) else { return "no JSON" }
    return complaint(value, rules, "notebook") ?? repeatedName(value)
  }

  /// What the schema cannot say: two cells of one name. nbformat's validator refuses them as well.
  private func repeatedName(_ value: JSON) -> String? {
    let names = (value.record?["cells"]?.list ?? []).compactMap { $0.record?["id"]?.text }
    return Set(names).count == names.count ? nil : "notebook.cells: two cells have one id"
  }

  private func complaint(_ value: JSON, _ rules: JSON, _ place: String) -> String? {
    guard let rules = rules.record else { return "\(place): the schema itself is broken" }
    for (keyword, rule) in rules.sorted(by: { $0.key < $1.key }) {
      if let found = complaint(value, keyword, rule, rules, place) { return found }
    }
    return nil
  }

  private func complaint(
    _ value: JSON, _ keyword: String, _ rule: JSON, _ rules: [String: JSON], _ place: String
  ) -> String? {
    func unless(_ fits: Bool) -> String? { fits ? nil : "\(place): \(keyword)" }
    switch keyword {
    case "$schema", "description", "definitions": return nil
    case "item", "source_hidden", "outputs_hidden": return nil  // misplaced in the schema, so they say nothing
    case "$ref": return complaint(value, definition(rule.text ?? ""), place)
    case "type": return unless((rule.list ?? [rule]).contains { value.isOf(type: $0.text ?? "") })
    case "enum": return unless(rule.list?.contains(value) == true)
    case "oneOf": return unless(rule.list?.count { complaint(value, $0, place) == nil } == 1)
    case "not": return unless(complaint(value, rule, place) != nil)
    case "pattern": return unless(value.text.map { matches($0, rule.text ?? "") } ?? true)
    case "minimum": return unless((value.number ?? .infinity) >= (rule.number ?? .nan))
    case "maximum": return unless((value.number ?? -.infinity) <= (rule.number ?? .nan))
    case "minLength": return unless(Double(value.text?.unicodeScalars.count ?? .max) >= (rule.number ?? .nan))
    case "maxLength": return unless(Double(value.text?.unicodeScalars.count ?? 0) <= (rule.number ?? .nan))
    case "uniqueItems":
      return unless(value.list.map { list in list.allSatisfy { one in list.count { $0 == one } == 1 } } ?? true)
    case "required": return unless(rule.list?.allSatisfy { value.record?[$0.text ?? ""] != nil } == true)
    case "items": return firstComplaint((value.list ?? []).enumerated().map { ("\(place)[\($0)]", $1, rule) })
    case "properties", "patternProperties", "additionalProperties":
      return firstComplaint(members(of: value, keyword, rule, rules, place))
    default: return "\(place): the schema's keyword \(keyword) is not known"
    }
  }

  /// What stands at `#/definitions/…`.
  private func definition(_ path: String) -> JSON {
    path.split(separator: "/").dropFirst().reduce(rules) { $0.record?[String($1)] ?? .null }
  }

  /// The schema writes a hyphen inside `[a-zA-Z0-9-_]`, where Foundation's patterns want it last.
  private func matches(_ text: String, _ pattern: String) -> Bool {
    text.range(of: pattern.replacing("-_]", with: "_-]"), options: .regularExpression) != nil
  }

  private func firstComplaint(_ parts: [(place: String, value: JSON, rules: JSON)]) -> String? {
    for part in parts {
      if part.rules == .truth(false) { return "\(part.place): additionalProperties" }
      if part.rules != .truth(true), let found = complaint(part.value, part.rules, part.place) { return found }
    }
    return nil
  }

  /// The members that a keyword speaks of, each with what is asked of it.
  private func members(
    of value: JSON, _ keyword: String, _ rule: JSON, _ rules: [String: JSON], _ place: String
  ) -> [(place: String, value: JSON, rules: JSON)] {
    let patterns = rules["patternProperties"]?.record ?? [:]
    func matching(_ name: String) -> [JSON] {
      patterns.filter { matches(name, $0.key) }.map(\.value)
    }
    return (value.record ?? [:]).sorted { $0.key < $1.key }.flatMap { name, member in
      let named = rules["properties"]?.record?[name]
      let asked: [JSON] =
        switch keyword {
        case "properties": named.map { [$0] } ?? []
        case "patternProperties": matching(name)
        default: named == nil && matching(name).isEmpty ? [rule] : []
        }
      return asked.map { ("\(place).\(name)", member, $0) }
    }
  }
}

extension JSON {
  fileprivate func isOf(type: String) -> Bool {
    switch (self, type) {
    case (.null, "null"), (.truth, "boolean"), (.number, "number"), (.text, "string"), (.list, "array"): true
    case (.record, "object"): true
    case (.number(let number), "integer"): number.rounded() == number
    default: false
    }
  }
}
