import ArgumentParser
import Language
import Lessons
import Terminal

/// `stepbook replay [PATHS]`
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Run lessons, transcripts and scripts again and compare what they show with what was recorded.")

  @OptionGroup var shared: SharedOptions

  @Flag(help: "Record anew where outputs differ.")
  var update = false

  @Argument(help: "Lesson files, Markdown files or scripts; without any, all lessons.")
  var paths: [String] = []

  func run() throws {
    let console = try Console(shared)
    let documents = try self.documents(console)
    var findings = 0
    var cells = 0
    for document in documents {
      let result = document.replayed(in: { console.freshSession() })
      cells += result.cells.count
      for finding in result.findings {
        console.screen.writeErrorLine(finding.text(file: document.name, in: console.session.language))
      }
      findings += result.findings.count
      if update { try document.record(result.cells, console) }
    }
    console.say("L.replay.summary", ["files": "\(documents.count)", "cells": "\(cells)", "findings": "\(findings)"])
    if findings > 0 { throw Status.failed.exit }
  }

  private func documents(_ console: Console) throws -> [ReplayedDocument] {
    if paths.isEmpty {
      return LessonShelf(folder: shared.lessons).volumes.map { ReplayedDocument(name: $0.name, text: $0.text) }
    }
    return try paths.map { path in
      guard let bytes = Files.read(path) else {
        console.complain("F1.script", ["file": path])
        throw Status.failed.exit
      }
      return ReplayedDocument(name: path, text: String(decoding: bytes, as: UTF8.self))
    }
  }
}

/// A lesson, a Markdown file or a script, run again.
struct ReplayedDocument {
  let name: String
  let text: String

  /// Only lessons begin with front matter that names one.
  private var isLesson: Bool { text.hasPrefix("---") && text.contains("\nlesson:") }

  func replayed(in session: () -> Session) -> (cells: [Replay.Cell], findings: [Finding]) {
    if isLesson {
      let parsed = LessonFormat.parse(text)
      let cells = Replay.lesson(parsed.lesson, in: session())
      return (cells, parsed.findings + Verification.findings(parsed.lesson, session: session))
    }
    let cells = name.hasSuffix(".step") ? Replay.script(text, in: session()) : Replay.document(text, in: session())
    return (cells, Replay.findings(cells))
  }

  func record(_ cells: [Replay.Cell], _ console: Console) throws {
    let fresh = Replay.updated(text, with: cells)
    guard fresh != text else { return }
    guard Files.write(fresh, to: name) == 0 else {
      console.complain("F4", ["file": name, "reason": ""])
      throw Status.failed.exit
    }
  }
}
