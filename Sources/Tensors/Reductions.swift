public import Kernels

public typealias Reduction = Kernels.Reduction

extension Tensor {
  /// The numbers along `axis` made one, or all numbers made one when `axis` is nil.
  ///
  /// A negative axis is counted from the back. `keepingDimensions` leaves an axis of length 1 where the reduced one
  /// was; `ddof` is what a variance takes off the count before dividing.
  public func reduced(
    _ reduction: Reduction, axis: Int? = nil, keepingDimensions: Bool = false, ddof: Double = 0
  ) throws(ShapeError) -> Tensor {
    guard let axis else {
      let result = try reduced(reduction, outer: 1, length: count, inner: 1, [], ddof)
      return keepingDimensions ? Tensor(shape.map { _ in 1 }, result.values) : result
    }
    let place = try position(ofAxis: axis)
    var result = shape
    if keepingDimensions { result[place] = 1 } else { result.remove(at: place) }
    let (outer, inner) = (shape[..<place].reduce(1, *), shape[(place + 1)...].reduce(1, *))
    return try reduced(reduction, outer: outer, length: shape[place], inner: inner, result, ddof)
  }

  private func reduced(
    _ reduction: Reduction, outer: Int, length: Int, inner: Int, _ result: [Int], _ ddof: Double
  ) throws(ShapeError) -> Tensor {
    let needsOne: Set<Reduction> = [.minimum, .maximum, .argmin, .argmax]
    if length == 0 && needsOne.contains(reduction) { throw .empty(name: "\(reduction)", shape: shape) }
    return .written(result) { [values] out in
      reduce(reduction, values, outer: outer, length: length, inner: inner, freedom: ddof, out)
    }
  }

  /// Running sums along `axis`, or over all numbers in order when `axis` is nil.
  public func cumulativeSum(axis: Int? = nil) throws(ShapeError) -> Tensor {
    guard let axis else {
      return .written([count]) { cumulativeSums(values, outer: 1, length: count, inner: 1, $0) }
    }
    let place = try position(ofAxis: axis)
    let (outer, inner) = (shape[..<place].reduce(1, *), shape[(place + 1)...].reduce(1, *))
    return .written(shape) { cumulativeSums(values, outer: outer, length: shape[place], inner: inner, $0) }
  }

  /// Where an axis that may be counted from the back is.
  public func position(ofAxis axis: Int) throws(ShapeError) -> Int {
    let place = axis < 0 ? axis + rank : axis
    guard shape.indices.contains(place) else { throw .axis(axis, shape: shape) }
    return place
  }
}
