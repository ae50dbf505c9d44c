import Kernels

/// One entry between the brackets of `x[…]`.
public enum TensorIndex: Equatable, Sendable {
  /// One position; its axis goes away. Negative counts from the end.
  case at(Int)
  case slice(start: Int?, stop: Int?, step: Int)
  /// `None`: a new axis of length 1.
  case newAxis
  /// `...`: every axis that the other entries leave.
  case ellipsis
  /// A list of positions.
  case rows([Int])
  /// The positions where a tensor of this axis's length, or of several axes' shape, is not 0.
  case mask(Tensor)
}

extension Tensor {
  /// The numbers that NumPy's `x[…]` gives.
  public func selecting(_ indices: [TensorIndex]) throws(ShapeError) -> Tensor {
    var picks: [Pick] = []
    var axis = 0
    for index in try spelledOut(indices) {
      if index == .newAxis {
        picks.append(Pick(offsets: [0], kind: .axis))
        continue
      }
      if case .mask(let mask) = index, mask.rank > 1 {
        picks += try pick(mask, axis)
        axis += mask.rank
        continue
      }
      picks.append(try pick(index, axis))
      axis += 1
    }
    return try gathered(picks)
  }

  /// The rows at `positions` along the first axis, which the caller knows to exist.
  public func rows(at positions: [Int]) -> Tensor {
    let width = shape.dropFirst().reduce(1, *)
    return .written([positions.count] + shape.dropFirst()) {
      gatherRows(values, at: positions, positions.count, width, $0)
    }
  }
}

/// The offsets that one index entry chooses along its axis.
private struct Pick {
  enum Kind { case axis, position, list }
  var offsets: [Int]
  var kind: Kind
}

extension Tensor {
  /// The indices with the ellipsis and what was left out replaced by whole axes.
  private func spelledOut(_ indices: [TensorIndex]) throws(ShapeError) -> [TensorIndex] {
    let taken = indices.map { index in
      switch index {
      case .newAxis, .ellipsis: 0
      case .mask(let mask): max(1, mask.rank)
      default: 1
      }
    }.reduce(0, +)
    guard taken <= rank else { throw .tooManyIndices(taken, shape: shape) }
    let whole = [TensorIndex](repeating: .slice(start: nil, stop: nil, step: 1), count: rank - taken)
    let places = indices.indices.filter { indices[$0] == .ellipsis }
    guard places.count <= 1 else { throw .twoEllipses }
    guard let place = places.first else { return indices + whole }
    return indices[..<place] + whole + indices[(place + 1)...]
  }

  private func pick(_ index: TensorIndex, _ axis: Int) throws(ShapeError) -> Pick {
    let (length, stride) = (shape[axis], shape.strides[axis])
    switch index {
    case .at(let position):
      return Pick(offsets: [try checked(position, axis) * stride], kind: .position)
    case .slice(let start, let stop, let step):
      guard step != 0 else { throw .stepZero }
      return Pick(offsets: positions(start, stop, step, length).map { $0 * stride }, kind: .axis)
    case .rows(let list):
      var offsets: [Int] = []
      for position in list { offsets.append(try checked(position, axis) * stride) }
      return Pick(offsets: offsets, kind: .list)
    case .mask(let mask):
      guard mask.shape == [length] else { throw .mask(mask: mask.shape, shape: shape) }
      return Pick(offsets: mask.values.indices.filter { mask.values[$0] != 0 }.map { $0 * stride }, kind: .list)
    case .newAxis, .ellipsis: preconditionFailure("\(index) has no axis")
    }
  }

  /// A mask over several axes: one list, whose offsets run through all of them.
  private func pick(_ mask: Tensor, _ axis: Int) throws(ShapeError) -> [Pick] {
    let covered = axis..<axis + mask.rank
    guard mask.shape == Array(shape[covered]) else { throw .mask(mask: mask.shape, shape: shape) }
    let stride = shape.strides[covered.upperBound - 1]
    return [Pick(offsets: mask.values.indices.filter { mask.values[$0] != 0 }.map { $0 * stride }, kind: .list)]
  }

  private func checked(_ position: Int, _ axis: Int) throws(ShapeError) -> Int {
    let place = position < 0 ? position + shape[axis] : position
    guard 0..<shape[axis] ~= place else {
      throw .index(position, count: shape[axis], axis: axis, shape: shape)
    }
    return place
  }

  /// Python's slice: ends outside the axis are moved to it.
  private func positions(_ start: Int?, _ stop: Int?, _ step: Int, _ length: Int) -> [Int] {
    func clamped(_ place: Int) -> Int {
      let fromFront = place < 0 ? place + length : place
      return step > 0 ? min(max(fromFront, 0), length) : min(max(fromFront, -1), length - 1)
    }
    let first = start.map(clamped) ?? (step > 0 ? 0 : length - 1)
    let last = stop.map(clamped) ?? (step > 0 ? length : -1)
    return Array(Swift.stride(from: first, to: last, by: step))
  }

  /// Lists are walked together, as NumPy does; the axis they make stands where they stood, or first when something
  /// stands between them.
  private func gathered(_ picks: [Pick]) throws(ShapeError) -> Tensor {
    guard picks.contains(where: { $0.kind == .list }) else { return try gatheredAxes(picks) }
    let together = picks.indices.filter { picks[$0].kind != .axis }
    var offsets = [0]
    for place in together {
      let other = picks[place].offsets
      guard offsets.count == other.count || offsets.count == 1 || other.count == 1 else {
        throw .rowLists(offsets.count, other.count)
      }
      let count = offsets.count == 1 ? other.count : offsets.count
      offsets = (0..<count).map { offsets[offsets.count == 1 ? 0 : $0] + other[other.count == 1 ? 0 : $0] }
    }
    let adjacent = together[together.count - 1] - together[0] == together.count - 1
    var axes = picks.indices.filter { !together.contains($0) }.map { picks[$0] }
    let front = adjacent ? picks[..<together[0]].count { $0.kind == .axis } : 0
    axes.insert(Pick(offsets: offsets, kind: .axis), at: front)
    return try gatheredAxes(axes)
  }

  private func gatheredAxes(_ picks: [Pick]) throws(ShapeError) -> Tensor {
    let axes = picks.filter { $0.kind == .axis }
    guard axes.count <= Self.mostAxes else { throw .tooManyAxes(axes.count) }
    let start = picks.filter { $0.kind == .position }.reduce(0) { $0 + $1.offsets[0] }
    var lists = axes.map(\.offsets)
    if lists.isEmpty { lists = [[start]] } else { lists[0] = lists[0].map { $0 + start } }
    return gathered(axes.map(\.offsets.count), lists)
  }
}
