import Foundation
import Testing

@testable import Characters

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct MarkupTests {
  @Test func `signs of markup are entities`() {
    #expect("a < b & \"c\" > d\n\te".asMarkup == "a &lt; b &amp; &quot;c&quot; &gt; d\n\te")
  }

  @Test func `an XML parser takes every character, and gives back those that XML allows`() throws {
    let scalars = ((0...0x2FF).map(UInt32.init) + [0xFDD0, 0xFFFD, 0xFFFE, 0xFFFF, 0x1F600, 0x1FFFF])
      .compactMap(Unicode.Scalar.init)
    for scalar in scalars {
      let reader = Reader("<a b=\"\(String(scalar).asMarkup)\">\(String(scalar).asMarkup)</a>")
      #expect(reader.isWellFormed, "U+\(String(scalar.value, radix: 16))")
      let isPrintable = scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)
      if isPrintable, scalar.value < 0xFDD0 { #expect(reader.text == String(scalar)) }
    }
  }

  private final class Reader: NSObject, XMLParserDelegate {
    private(set) var text = ""
    private(set) var isWellFormed = false

    init(_ markup: String) {
      super.init()
      let parser = XMLParser(data: Data(markup.utf8))
      parser.delegate = self
      isWellFormed = parser.parse()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
  }
}
