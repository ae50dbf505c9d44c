import CEditShim

/// The text that libedit holds while a line is edited, in Unicode scalars, as libedit counts.
struct EditorLine {
  let handle: OpaquePointer

  /// Text and cursor at one moment.
  struct State: Equatable {
    var scalars: [Unicode.Scalar]
    var cursor: Int

    var text: String { String(scalars) }
    var left: String { String(scalars[..<cursor]) }
    var right: String { String(scalars[cursor...]) }
  }

  var state: State {
    let line = sb_line(handle)
    return State(scalars: Self.scalars(line.text, Int(line.length)), cursor: Int(line.cursor))
  }

  func replace(with state: State) {
    sb_replace(handle, Self.wide(state.scalars), Int32(state.cursor))
  }

  func replace(with text: String) {
    let scalars = Array(text.unicodeScalars)
    replace(with: State(scalars: scalars, cursor: scalars.count))
  }

  func insert(_ text: String) {
    sb_insert(handle, Self.wide(text.unicodeScalars))
  }

  func deleteBefore(_ count: Int) { sb_delete_before(handle, Int32(count)) }

  func move(to cursor: Int) { sb_move(handle, Int32(cursor) - sb_line(handle).cursor) }

  func moveToEnd() { move(to: Int(sb_line(handle).length)) }

  func push(_ key: sb_key) { sb_push_key(handle, Int32(key.rawValue)) }

  // MARK: - Wide characters

  static func scalars(_ text: UnsafePointer<Int32>?, _ count: Int) -> [Unicode.Scalar] {
    UnsafeBufferPointer(start: text, count: count).compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }
  }

  /// With the 0 that ends a text in C.
  private static func wide(_ scalars: some Sequence<Unicode.Scalar>) -> [Int32] {
    scalars.map { Int32(bitPattern: $0.value) } + [0]
  }
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
