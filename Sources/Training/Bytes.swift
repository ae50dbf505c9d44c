import Tensors

/// Numbers, words and tensors one after the other as bytes, the least significant byte first.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func word(_ value: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift))) }
  }

  mutating func whole(_ value: Int) { word(UInt64(bitPattern: Int64(value))) }
  mutating func number(_ value: Double) { word(value.bitPattern) }

  mutating func text(_ value: String) {
    whole(value.utf8.count)
    bytes += value.utf8
  }

  mutating func numbers(_ values: [Double]) {
    whole(values.count)
    values.forEach { number($0) }
  }

  mutating func tensor(_ value: Tensor) {
    whole(value.shape.count)
    value.shape.forEach { whole($0) }
    numbers(value.values)
  }

  mutating func named(_ values: [(name: String, value: Tensor)]) {
    whole(values.count)
    for (name, value) in values {
      text(name)
      tensor(value)
    }
  }
}

/// Reads what a `ByteWriter` wrote; anything else is refused, however it was broken.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>) { (self.bytes, place) = (bytes, bytes.startIndex) }

  var isAtEnd: Bool { place == bytes.endIndex }

  mutating func word() throws(TrainingError) -> UInt64 {
    guard bytes.endIndex - place >= 8 else { throw .checkpoint }
    defer { place += 8 }
    return bytes[place..<place + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  mutating func whole() throws(TrainingError) -> Int { Int(Int64(bitPattern: try word())) }
  mutating func number() throws(TrainingError) -> Double { Double(bitPattern: try word()) }

  /// A number of things of at least `size` bytes each, which must still be there.
  mutating func count(of size: Int) throws(TrainingError) -> Int {
    let count = try whole()
    guard count >= 0, count <= (bytes.endIndex - place) / size else { throw .checkpoint }
    return count
  }

  mutating func text() throws(TrainingError) -> String {
    let count = try count(of: 1)
    defer { place += count }
    guard let text = String(validating: bytes[place..<place + count], as: UTF8.self) else { throw .checkpoint }
    return text
  }

  mutating func numbers() throws(TrainingError) -> [Double] {
    let count = try count(of: 8)
    var values: [Double] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try number()) }
    return values
  }

  mutating func tensor() throws(TrainingError) -> Tensor {
    let axes = try count(of: 8)
    guard axes <= Tensor.mostAxes else { throw .checkpoint }
    var shape: [Int] = []
    for _ in 0..<axes { shape.append(try whole()) }
    let values = try numbers()
    var size = 1
    for length in shape {
      let (product, overflow) = size.multipliedReportingOverflow(by: length)
      guard length >= 0, !overflow else { throw .checkpoint }
      size = product
    }
    guard size == values.count else { throw .checkpoint }
    return Tensor(shape, values)
  }

  mutating func named() throws(TrainingError) -> [(name: String, value: Tensor)] {
    let count = try count(of: 16)
    var values: [(String, Tensor)] = []
    for _ in 0..<count { values.append((try text(), try tensor())) }
    return values
  }
}
