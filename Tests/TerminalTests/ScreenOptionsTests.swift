import Foundation
import Testing

@testable import Terminal

@Suite struct ScreenOptionsTests {
  private let terminal = ["TERM": "xterm", "LANG": "ko_KR.UTF-8"]

  private func options(
    _ more: [String: String] = [:], color: ScreenOptions.ColorChoice = .auto, plain: Bool = false,
    width: Int? = nil, isTerminal: Bool = true
  ) -> ScreenOptions {
    ScreenOptions(
      color: color, plain: plain, width: width, environment: terminal.merging(more) { $1 }, isTerminal: isTerminal)
  }

  @Test func `a terminal gets colour and drawings`() {
    #expect(options().color)
    #expect(!options().plain)
    #expect(!options().ascii)
  }

  @Test func `a pipe gets neither`() {
    #expect(!options(isTerminal: false).color)
    #expect(options(isTerminal: false).plain)
  }

  @Test(arguments: [["NO_COLOR": "1"], ["ACCESSIBLE": "1"], ["TERM": "dumb"]])
  func `the environment can ask for neither`(variables: [String: String]) {
    #expect(!options(variables).color)
    #expect(options(variables).plain)
  }

  @Test(arguments: [["NO_COLOR": ""], ["ACCESSIBLE": "0"], ["ACCESSIBLE": ""]])
  func `an empty wish is none`(variables: [String: String]) {
    #expect(options(variables).color)
    #expect(!options(variables).plain)
  }

  @Test func `the option wins over environment and pipe, and plain wins over the option`() {
    #expect(options(["NO_COLOR": "1"], color: .always, isTerminal: false).color)
    #expect(!options(color: .never).color)
    #expect(!options(color: .always, plain: true).color)
  }

  @Test func `the width is the option's, else that of COLUMNS, else 80 without a terminal`() {
    #expect(options(["COLUMNS": "50"], width: 60).width == 60)
    #expect(options(["COLUMNS": "50"]).width == 50)
    #expect(options(["COLUMNS": "0"]).fixedWidth == nil)
    #expect(options(["COLUMNS": "wide"]).fixedWidth == nil)
    #expect(ScreenOptions.defaultWidth == 80)
  }

  @Test(arguments: [
    (["LC_ALL": "C", "LANG": "ko_KR.UTF-8"], true), (["LANG": "en_US.utf8"], false), (["LANG": ""], true),
    (["LC_ALL": "", "LC_CTYPE": "C.UTF-8", "LANG": "C"], false), (["LANG": "ko_KR.eucKR"], true),
  ])
  func `drawings are ASCII unless the locale promises UTF-8`(variables: [String: String], ascii: Bool) {
    #expect(options(variables).ascii == ascii)
  }

  @Test func `style adds nothing without colour`() {
    #expect(Style(color: false).bold("x") == "x")
    #expect(Style(color: true).green("x") == "\u{1B}[32mx\u{1B}[0m")
    #expect(Style(color: true).red("") == "")
  }

  @Test func `the state folder is XDG's, else in the home`() {
    let path = { StateFolder(environment: $0)?.path }
    #expect(path(["XDG_STATE_HOME": "/s", "HOME": "/h"]) == "/s/stepbook")
    #expect(path(["XDG_STATE_HOME": "relative", "HOME": "/h"]) == "/h/.local/state/stepbook")
    #expect(path([:]) == nil)
  }

  @Test func `the environment is that of the process`() {
    #expect(Environment.variables["PATH"] == ProcessInfo.processInfo.environment["PATH"])
  }
}
