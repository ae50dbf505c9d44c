import ArgumentParser
import Language
import Lessons
import Terminal

/// `stepbook replay [PATHS]`
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Run lessons, transcripts and scripts again and compare what they show with what was recorded.",
    discussion: "No file is written unless --update or --junit asks for it.")

  @OptionGroup var shared: SharedOptions

  @Flag(help: "Record anew where outputs differ; lines that still match stay as they are.")
  var update = false

  @Flag(help: "Print the findings as JSON.")
  var json = false

  @ArgumentParser.Option(help: ArgumentHelp("Also write a report that build servers read.", valueName: "file"))
  var junit: String?

  @Argument(help: "Lessons by number, id or file, Markdown files, scripts; without any, all lessons.")
  var paths: [String] = []

  func run() throws {
    let console = try Console(shared)
    let documents = try self.documents(console)
    let report = ReplayReport(try documents.map { try replayed($0, console) })
    show(report, console)
    if let junit { try console.write(report.junit(in: console.session.language), to: junit) }
    if !report.isClean { throw Status.failed.exit }
  }

  private func show(_ report: ReplayReport, _ console: Console) {
    if json { return console.screen.write(report.json(in: console.session.language)) }
    report.lines(in: console.session.language).forEach(console.screen.writeErrorLine)
    let inputs = report.files.reduce(0) { $0 + $1.inputs }
    let findings = report.files.reduce(0) { $0 + $1.findings.count }
    console.say(
      "L.replay.summary", ["files": "\(report.files.count)", "cells": "\(inputs)", "findings": "\(findings)"])
  }

  /// The findings of a document; with `--update`, those that are left after it was recorded anew.
  private func replayed(_ document: ReplayedDocument, _ console: Console) throws -> ReplayReport.File {
    let result = document.replayed(in: { console.freshSession() })
    guard update, let fresh = document.updated(with: result.cells), fresh.text != document.text else {
      return .init(name: document.name, inputs: result.cells.count, findings: result.findings)
    }
    guard let path = document.path else { throw console.failure("L.update.embedded", ["file": document.name]) }
    try console.write(fresh.text, to: path)
    if !json { console.say("L.update.written", ["file": document.name]) }
    let again = fresh.replayed(in: { console.freshSession() })
    return .init(name: document.name, inputs: again.cells.count, findings: again.findings)
  }

  private func documents(_ console: Console) throws -> [ReplayedDocument] {
    let shelf = LessonShelf(folder: shared.lessons)
    if paths.isEmpty { return shelf.volumes.map(ReplayedDocument.init) }
    return try paths.map { path in
      if let bytes = Files.read(path) {
        return ReplayedDocument(name: path, path: path, text: String(decoding: bytes, as: UTF8.self))
      }
      guard let volume = shelf.find(path) else { throw console.missing(path) }
      return ReplayedDocument(volume)
    }
  }
}

/// A lesson, a Markdown file or a script, run again.
struct ReplayedDocument {
  let name: String
  /// Nil for a built-in lesson.
  let path: String?
  let text: String

  /// Only lessons begin with front matter that names one.
  private var isLesson: Bool { text.hasPrefix("---") && text.contains("\nlesson:") }

  private var isScript: Bool { name.hasSuffix(".step") }

  func replayed(in session: () -> Session) -> (cells: [Replay.Cell], findings: [Finding]) {
    let cells = cells(in: session())
    guard isLesson else { return (cells, Replay.findings(cells)) }
    let parsed = LessonFormat.parse(text)
    return (cells, parsed.findings + Verification.findings(parsed.lesson, session: session))
  }

  /// Its inputs with what they show. A lesson is run in its own language, in which `session` is left.
  func cells(in session: Session) -> [Replay.Cell] {
    if isLesson { return Replay.lesson(LessonFormat.parse(text).lesson, in: session) }
    return isScript ? Replay.script(text, in: session) : Replay.document(text, in: session)
  }

  /// The document with the outputs of this run; nil for a script, whose expectations only its author may change.
  func updated(with cells: [Replay.Cell]) -> ReplayedDocument? {
    isScript ? nil : ReplayedDocument(name: name, path: path, text: Replay.updated(text, with: cells))
  }
}

extension ReplayedDocument {
  init(_ volume: LessonShelf.Volume) { self.init(name: volume.name, path: volume.path, text: volume.text) }
}
