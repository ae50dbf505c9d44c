/// A list that grows at its end and is part of every snapshot.
///
/// It is kept in blocks: adding an element copies the last block only, not everything before it.
public struct BlockList<Element: Sendable>: Sendable, Sequence {
  private static var blockLength: Int { 64 }

  private var full: [[Element]] = []
  private var open: [Element] = []

  public init() {}

  public init(_ elements: some Sequence<Element>) { elements.forEach { append($0) } }

  public var count: Int { full.count * Self.blockLength + open.count }

  public mutating func append(_ element: Element) {
    if open.count == Self.blockLength {
      full.append(open)
      open = []
    }
    open.append(element)
  }

  public subscript(place: Int) -> Element {
    get {
      let (block, rest) = place.quotientAndRemainder(dividingBy: Self.blockLength)
      return block < full.count ? full[block][rest] : open[rest]
    }
    set {
      let (block, rest) = place.quotientAndRemainder(dividingBy: Self.blockLength)
      if block < full.count { full[block][rest] = newValue } else { open[rest] = newValue }
    }
  }

  public var last: Element? {
    get { open.last }
    set { if let newValue, !open.isEmpty { open[open.count - 1] = newValue } }
  }

  public func makeIterator() -> some IteratorProtocol<Element> { (full + [open]).joined().makeIterator() }
}
