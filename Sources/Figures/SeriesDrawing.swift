/// The drawable points of a series as places in its frame, in fractions, with the gaps between them.
struct Trail {
  /// One point: fractions of the frame from the left and from the bottom.
  struct Point {
    let x: Double
    let y: Double
  }

  let horizontal: Scale
  let vertical: Scale

  init(_ layout: PanelLayout) { (horizontal, vertical) = (layout.horizontal, layout.vertical) }

  /// Hands over every visible point, each after the visible part of the segment that leads to it.
  func walk(_ series: Series, segment: (Point, Point) -> Void, point: (Point) -> Void) {
    var before: Point?
    for place in series.y.indices {
      let (x, y) = (series.x[place], series.y[place])
      guard horizontal.takes(x), vertical.takes(y) else {
        before = nil
        continue
      }
      let now = Point(x: horizontal.fraction(x), y: vertical.fraction(y))
      if let before, let (from, to) = Self.clipped(before, now) { segment(from, to) }
      if now.isInside { point(now) } else if series.isPinned, now.isAcross { point(now.pinned) }
      before = now
    }
  }

  /// The part of a segment inside the frame (Liang and Barsky 1984).
  static func clipped(_ a: Point, _ b: Point) -> (Point, Point)? {
    if a.isInside, b.isInside { return (a, b) }
    var (start, end) = (0.0, 1.0)
    for (from, change) in [(a.x, b.x - a.x), (a.y, b.y - a.y)] {
      if change == 0 {
        guard (0...1).contains(from) else { return nil }
        continue
      }
      let (first, second) = (-from / change, (1 - from) / change)
      start = max(start, min(first, second))
      end = min(end, max(first, second))
    }
    guard start <= end, start.isFinite, end.isFinite else { return nil }
    return (a.towards(b, start).pinned, a.towards(b, end).pinned)
  }

  /// Where a run of values that cannot be drawn begins: its place in the frame, by what stands there.
  func breaks(_ series: Series) -> [Point] {
    var places: [Point] = []
    var last = 0.5
    var isOpen = false
    for place in series.y.indices {
      let (x, y) = (series.x[place], series.y[place])
      if horizontal.takes(x), vertical.takes(y) {
        last = min(1, max(0, vertical.fraction(y)))
        isOpen = false
      } else if horizontal.takes(x), !isOpen {
        isOpen = true
        let up = y == .infinity ? 1 : y.isNaN ? last : 0
        let across = horizontal.fraction(x)
        if (0...1).contains(across) { places.append(Point(x: across, y: up)) }
      }
    }
    if !series.ending.isEmpty, !isOpen, let end = end(series) { places.append(end) }
    return places
  }

  /// Where the last value stands, if it stands between the sides.
  private func end(_ series: Series) -> Point? {
    guard let x = series.x.last, horizontal.takes(x), (0...1).contains(horizontal.fraction(x)),
      let y = series.y.last, vertical.takes(y)
    else { return nil }
    return Point(x: horizontal.fraction(x), y: min(1, max(0, vertical.fraction(y))))
  }
}

extension Trail.Point {
  @inline(__always)
  var isInside: Bool { x >= 0 && x <= 1 && y >= 0 && y <= 1 }

  /// Inside from left to right, wherever from bottom to top.
  var isAcross: Bool { x >= 0 && x <= 1 }

  var pinned: Trail.Point { Trail.Point(x: min(1, max(0, x)), y: min(1, max(0, y))) }

  func towards(_ other: Trail.Point, _ share: Double) -> Trail.Point {
    Trail.Point(x: x + (other.x - x) * share, y: y + (other.y - y) * share)
  }
}
