public import ArgumentParser
import Language
import Lessons
public import Notebook
import Terminal

/// `stepbook export FILE --to html`
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a lesson, a session or a notebook as Markdown, a Jupyter notebook, a web page or a recording.",
    discussion: "Lessons and Markdown sessions are run for their figures; an .ipynb is never run.")

  @OptionGroup var shared: SharedOptions

  @Argument(help: "A lesson's number or id, or the path of an .md or .ipynb file.")
  var file: String

  @ArgumentParser.Option(
    help: ArgumentHelp("md, ipynb, html or cast; without it, as --output ends.", valueName: "form"))
  var to: NotebookForm?

  @ArgumentParser.Option(help: "student leaves out solutions, checks and notes; teacher keeps everything.")
  var edition = Document.Edition.student

  @ArgumentParser.Option(name: .shortAndLong, help: "The file to write; without it, standard output.")
  var output: String?

  func validate() throws {
    if to == nil, output == nil { throw ValidationError("Say which form: --to html, or --output page.html.") }
  }

  func run() throws {
    let console = try Console(shared)
    do {
      let form = try to ?? NotebookForm(file: output ?? "")
      let document = try document(console, as: form).edition(edition)
      let text = document.text(as: form, language: console.session.language)
      guard let output else { return console.screen.write(text) }
      try console.write(text, to: output)
      console.say("notebook.saved", ["file": output, "count": "\(document.cells.count)"])
    } catch let fault as NotebookFault {
      throw console.failure(fault.key, fault.facts)
    }
  }

  /// The file run again: Markdown records it so that it verifies, the other forms show what a reader would see.
  private func document(_ console: Console, as form: NotebookForm) throws -> Document {
    if file.hasSuffix(".ipynb") {
      guard let bytes = Files.read(file) else { throw console.missing(file) }
      return try Document(file: file, bytes: bytes)
    }
    let volume = try LessonShelf(folder: shared.lessons).volume(file, console)
    let document = ReplayedDocument(name: volume.name, path: volume.path, text: text(of: volume, console))
    let session = console.readOnlySession()
    let cells = document.cells(in: session)
    guard form == .markdown else { return Document(markdown: document.text, ran: cells, in: session.language) }
    return Document(markdown: document.updated(with: cells)?.text ?? document.text)
  }

  /// The lesson with the words of the language asked for.
  private func text(of volume: LessonShelf.Volume, _ console: Console) -> String {
    let lesson = LessonFormat.parse(volume.text).lesson
    let translations = volume.translations.compactMap { Translation(LessonFormat.parse($0).lesson) }
    let wanted = console.session.language.rawValue
    guard lesson.language != wanted, let words = translations.first(where: { $0.language == wanted }) else {
      return volume.text
    }
    return words.text(of: lesson)
  }
}

extension NotebookForm: ExpressibleByArgument {}
extension Document.Edition: ExpressibleByArgument {}

extension Console {
  /// A session for running what someone else wrote: it writes no files.
  func readOnlySession() -> Session { Console.newSession(.english, width: 80, resources: EmbeddedFiles.readOnly) }
}
