/// The bytes of a paste as text: line ends are `\n`, TABs stay, other control characters and final line ends go.
enum PastedText {
  static func text(of bytes: some Collection<UInt8>) -> String {
    var scalars: [Unicode.Scalar] = []
    var afterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\r" || (scalar == "\n" && !afterReturn) { scalars.append("\n") }
      afterReturn = scalar == "\r"
      if scalar == "\t" || scalar.properties.generalCategory != .control { scalars.append(scalar) }
    }
    while scalars.last == "\n" { scalars.removeLast() }
    return String(scalars)
  }
}
