/// The learner's variables. Every name has a place, so that a loop looks its names up once and not in every pass.
///
/// A value: a copy is a snapshot.
struct Variables: Sendable {
  private var places: [String: Int] = [:]
  private var values: [Value] = []
  /// Another object whenever a place changes; as long as it is the same one, every place found before is right.
  private(set) var layout = Layout()

  /// A mark without content: only which one it is counts.
  final class Layout: Sendable {}

  subscript(name: String) -> Value? {
    get { places[name].map { values[$0] } }
    set {
      guard let newValue else { return remove(name) }
      if let place = places[name] { values[place] = newValue } else { add(name, newValue) }
    }
  }

  private mutating func add(_ name: String, _ value: Value) {
    places[name] = values.count
    values.append(value)
    layout = Layout()
  }

  private mutating func remove(_ name: String) {
    guard let place = places.removeValue(forKey: name) else { return }
    values.remove(at: place)
    places = places.mapValues { $0 > place ? $0 - 1 : $0 }
    layout = Layout()
  }

  var count: Int { values.count }

  var keys: Dictionary<String, Int>.Keys { places.keys }

  func contains(where holds: (String, Value) throws -> Bool) rethrows -> Bool {
    try places.contains { try holds($0.key, values[$0.value]) }
  }

  // MARK: - By place

  func place(of name: String) -> Int? { places[name] }

  /// The number at a place; nil when something else is there.
  func number(at place: Int) -> Double? {
    let values = values.span  // looks at the value where it lies, without a copy
    if case .number(let number) = values[place] { return number }
    return nil
  }

  mutating func set(_ number: Double, at place: Int) { values[place] = .number(number) }
}
