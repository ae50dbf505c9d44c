/// Numbers that an operation cannot work with.
public enum ValueError: Fault, Equatable {
  case notFinite(name: String)
  case notSymmetric(name: String)
  case notPositive(name: String, row: Int)
  case singular(name: String)
  case emptyRange(low: Double, high: Double)
  case bins(Int)

  public var key: String {
    switch self {
    case .notFinite: "V12.finite"
    case .notSymmetric: "V13.symmetric"
    case .notPositive: "V13.positive"
    case .singular: "V14.singular"
    case .emptyRange: "V15.range"
    case .bins: "V15.bins"
    }
  }

  public var facts: [String: String] {
    switch self {
    case .notFinite(let name), .notSymmetric(let name), .singular(let name): ["name": name]
    case .notPositive(let name, let row): ["name": name, "row": "\(row)"]
    case .emptyRange(let low, let high): ["low": "\(low)", "high": "\(high)"]
    case .bins(let bins): ["bins": "\(bins)"]
    }
  }
}
