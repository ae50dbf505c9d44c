/// The files that come with the program, and the reader of the user's own files. The engine opens no file itself.
public struct Resources: Sendable {
  /// File names of the embedded data and lessons, for example `digits-images.idx3-ubyte`.
  public let names: [String]
  /// The bytes of an embedded file, or nil when there is none of that name.
  public let embedded: @Sendable (String) -> [UInt8]?
  /// The bytes of a file on disk, or nil when it cannot be read.
  public let file: @Sendable (String) -> [UInt8]?

  /// Writes a text file; nil, or why it could not be written.
  public let write: @Sendable (_ text: String, _ path: String) -> String?

  /// Writes bytes, all of them or none; nil, or why they could not be written.
  public let writeBytes: @Sendable (_ bytes: [UInt8], _ path: String) -> String?

  /// Adds lines to the end of a text file and waits until they are on the disk; nil, or why that was not possible.
  public let append: @Sendable (_ lines: String, _ path: String) -> String?

  /// The paths on disk that begin with a text; folders end with `/`.
  public let paths: @Sendable (String) -> [String]

  /// Lets the reader change a text in an editor.
  public let edit: @Sendable (String) -> EditedText

  public init(
    names: [String] = [],
    embedded: @escaping @Sendable (String) -> [UInt8]? = { _ in nil },
    file: @escaping @Sendable (String) -> [UInt8]? = { _ in nil },
    write: @escaping @Sendable (String, String) -> String? = { _, _ in "no files here" },
    writeBytes: @escaping @Sendable ([UInt8], String) -> String? = { _, _ in "no files here" },
    append: @escaping @Sendable (String, String) -> String? = { _, _ in "no files here" },
    paths: @escaping @Sendable (String) -> [String] = { _ in [] },
    edit: @escaping @Sendable (String) -> EditedText = { _ in .noEditor }
  ) {
    (self.names, self.embedded, self.file) = (names, embedded, file)
    (self.write, self.writeBytes, self.append) = (write, writeBytes, append)
    (self.paths, self.edit) = (paths, edit)
  }

  /// The file on disk in the same folder, or of some other names, that was probably meant.
  public func nearestFile(to path: String, or names: [String] = []) -> String? {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return Suggestion.nearest(to: path, among: names + paths(folder).filter { !$0.hasSuffix("/") })
  }
}

/// What came of a text that the reader was to change in an editor.
public enum EditedText: Sendable {
  case text(String)
  case noEditor
  /// The editor of that name could not be started or ended with an error: nothing was kept.
  case failed(String)
}
