import CPty
import Testing

@testable import Characters

@Suite struct DisplayWidthTests {
  @Test func `Hangul takes two columns and a combining mark none`() {
    #expect("가나다 ab".columns == 9)
    #expect("x\u{302}".columns == 1 && Character("x\u{302}").columns == 1)
    #expect("σ² ≤ 1".columns == 6)
    #expect("ㄱㅏ".columns == 4)
    #expect("\u{1112}\u{1161}\u{11AB}".columns == 2)
    #expect("⣿─│█".columns == 4)
    #expect("（ａ）".columns == 6)
    #expect("".columns == 0 && "\u{7}\u{AD}".columns == 0)
  }

  /// Latin, Greek, punctuation, symbols, drawing characters, Hangul in every form, Han, fullwidth forms.
  @Test(arguments: [
    0x20...0x7E, 0xA0...0xAC, 0xAE...0x36F, 0x370...0x377, 0x391...0x3A1, 0x3B1...0x4FF, 0x1100...0x115F,
    0x1160...0x11FF, 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x23F3, 0x2500...0x27BF, 0x2800...0x28FF,
    0x3001...0x3029, 0x3041...0x3096, 0x3131...0x318E, 0x3400...0x4DB5, 0x4E00...0x9FA5, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F5FF, 0x20000...0x200FF,
  ])
  func `widths agree with the C library's table`(range: ClosedRange<UInt32>) {
    let different = range.filter { value in
      Unicode.Scalar(value).map { Int32($0.columns) != cpty_width(value) } ?? false
    }
    #expect(different.map { String($0, radix: 16) } == [])
  }
}
