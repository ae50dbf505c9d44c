public import ArgumentParser
public import Messages
public import Terminal

/// Options of every subcommand.
struct SharedOptions: ParsableArguments {
  @Option(help: "Language of lessons and messages: en or ko. Without it, LANG decides.")
  var lang: MessageLanguage?

  @Option(help: ArgumentHelp("A folder of lessons that goes before the built-in ones.", valueName: "folder"))
  var lessons: String?

  @Flag(help: "Plain sentences: no colour, no drawing.")
  var plain = false

  @Option(help: "Columns to use, from 20; without it, those of the terminal.")
  var width: Int?

  @Option(help: "auto, always or never.")
  var color = ScreenOptions.ColorChoice.auto

  @Flag(help: "Go on after an error in a script.")
  var keepGoing = false

  func validate() throws {
    if let width, width < 20 { throw ValidationError("--width needs at least 20 columns, got \(width).") }
  }

  /// `--lang`, else what the environment asks for.
  var language: MessageLanguage { lang ?? SharedOptions.environmentLanguage }

  /// Korean where `LC_ALL`, `LC_MESSAGES` or `LANG` says so, else English.
  static var environmentLanguage: MessageLanguage {
    let environment = Environment.variables
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return locale.hasPrefix("ko") ? .korean : .english
  }
}

extension MessageLanguage: ExpressibleByArgument {}
extension ScreenOptions.ColorChoice: ExpressibleByArgument {}
extension Theme: ExpressibleByArgument {}
