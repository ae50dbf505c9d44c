import CPty
import Testing

@testable import Terminal

@Suite struct DisplayWidthTests {
  @Test func `Hangul takes two columns and a combining mark none`() {
    #expect("가나다 ab".displayWidth == 9)
    #expect("x\u{302}".displayWidth == 1)
    #expect("σ² ≤ 1".displayWidth == 6)
    #expect("ㄱㅏ".displayWidth == 4)
    #expect("\u{1112}\u{1161}\u{11AB}".displayWidth == 2)
    #expect("⣿─│█".displayWidth == 4)
    #expect("（ａ）".displayWidth == 6)
    #expect("".displayWidth == 0)
  }

  @Test func `an escape sequence takes no column`() {
    #expect("\u{1B}[1;32m평균\u{1B}[0m".displayWidth == 4)
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
      Unicode.Scalar(value).map { Int32($0.displayWidth) != cpty_width(value) } ?? false
    }
    #expect(different.map { String($0, radix: 16) } == [])
  }
}

@Suite struct TextLayoutTests {
  @Test func `a text that is too wide ends in an ellipsis inside the width`() {
    #expect("가나다라".truncated(toColumns: 8) == "가나다라")
    #expect("가나다라".truncated(toColumns: 7) == "가나다…")
    #expect("가나다라".truncated(toColumns: 6) == "가나…")
    #expect("abc".truncated(toColumns: 0) == "")
  }

  @Test func `padding counts columns`() {
    #expect("가".padded(toColumns: 4) == "가  ")
    #expect("x\u{302}".padded(toColumns: 3, aligned: .right) == "  x\u{302}")
    #expect("가나".padded(toColumns: 3) == "가나")
  }

  @Test func `lines break at spaces and later ones are indented`() {
    #expect("the mean of a batch".wrapped(toColumns: 8) == ["the mean", "of a", "batch"])
    #expect("평균을 뺀 값".wrapped(toColumns: 9, indent: "  ") == ["평균을 뺀", "  값"])
    #expect("a\n\nb".wrapped(toColumns: 5) == ["a", "", "b"])
  }

  @Test func `a word wider than the line is broken between characters`() {
    #expect("가나다라마".wrapped(toColumns: 5) == ["가나", "다라", "마"])
    #expect("ab cdefgh".wrapped(toColumns: 4) == ["ab", "cdef", "gh"])
    #expect("가".wrapped(toColumns: 1) == ["가"])
  }

  @Test(arguments: 4...40) func `no line is wider than asked for and no character is lost`(columns: Int) {
    let text = "배치 정규화는 x̂ = (x − μ)/√(σ² + ε) 를 계산합니다. batchnorm(1, eps=1e-5) 처럼 씁니다."
    let lines = text.wrapped(toColumns: columns, indent: "  ")
    #expect(lines.allSatisfy { $0.displayWidth <= columns })
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }
}

@Suite struct ScreenPositionTests {
  @Test func `a wide character moves to the next row as a whole`() {
    var position = ScreenPosition(columns: 5)
    position.advance(over: "ab가나")
    #expect([position.row, position.column] == [1, 2])
  }

  @Test func `a full row leaves the cursor at the start of the next`() {
    var position = ScreenPosition(columns: 4)
    position.advance(over: "\u{1B}[32m가나\u{1B}[0m")
    #expect([position.row, position.column] == [1, 0])
  }

  @Test func `a filled row ends at the edge`() {
    #expect(ScreenPosition.filled("가a", columns: 5) == "가a  ")
    #expect(ScreenPosition.filled("\ta", columns: 12) == "        a   ")
    #expect(ScreenPosition.filled("abcd", columns: 4) == "abcd")
    #expect(ScreenPosition.filled("", columns: 3) == "   ")
    #expect(ScreenPosition.filled("\u{1B}[1m>\u{1B}[0m", columns: 2) == "\u{1B}[1m>\u{1B}[0m ")
  }
}
