import Foundation

/// A JSON value as Foundation reads it, so that a check does not stand on Stepbook's own reader.
enum SchemaValue: Decodable, Equatable, Sendable {
  case null
  case truth(Bool)
  case number(Double)
  case text(String)
  case list([SchemaValue])
  case record([String: SchemaValue])

  init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    if box.decodeNil() {
      self = .null
    } else if let value = try? box.decode(Bool.self) {
      self = .truth(value)
    } else if let value = try? box.decode(Double.self) {
      self = .number(value)
    } else if let value = try? box.decode(String.self) {
      self = .text(value)
    } else if let value = try? box.decode([SchemaValue].self) {
      self = .list(value)
    } else {
      self = .record(try box.decode([String: SchemaValue].self))
    }
  }

  init(reading text: String) throws { self = try JSONDecoder().decode(SchemaValue.self, from: Data(text.utf8)) }

  var record: [String: SchemaValue]? { if case .record(let members) = self { members } else { nil } }
  var list: [SchemaValue]? { if case .list(let elements) = self { elements } else { nil } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
}
