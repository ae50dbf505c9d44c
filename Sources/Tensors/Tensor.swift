/// Numbers in 0 to 4 axes, stored row by row.
///
/// A value: a copy shares its storage until one of the two is changed.
public struct Tensor: Equatable, Sendable {
  public let shape: [Int]
  public internal(set) var values: [Double]

  public init(_ shape: [Int], _ values: [Double]) {
    precondition(shape.reduce(1, *) == values.count, "\(values.count) values for the shape \(shape)")
    self.shape = shape
    self.values = values
  }
}
