import Characters
import FoundationEssentials
public import Messages

/// What replaying some files found, for people and for other programs.
public struct ReplayReport: Sendable {
  public struct File: Sendable {
    public let name: String
    /// Inputs that were run.
    public let inputs: Int
    public let findings: [Finding]

    public init(name: String, inputs: Int, findings: [Finding]) {
      (self.name, self.inputs, self.findings) = (name, inputs, findings)
    }
  }

  public var files: [File] = []

  public init(_ files: [File] = []) { self.files = files }

  public var isClean: Bool { files.allSatisfy(\.findings.isEmpty) }

  /// One line for each finding.
  public func lines(in language: MessageLanguage) -> [String] {
    files.flatMap { file in file.findings.map { $0.text(file: file.name, in: language) } }
  }

  private struct Entry: Encodable {
    let file: String
    let inputs: Int
    let findings: [Detail]

    struct Detail: Encodable {
      let line: Int
      let column: Int
      let rule: String
      let text: String
    }
  }

  public func json(in language: MessageLanguage) -> String {
    let entries = files.map { file in
      Entry(
        file: file.name, inputs: file.inputs,
        findings: file.findings.map {
          .init(line: $0.line, column: $0.column, rule: $0.rule, text: $0.text(file: file.name, in: language))
        })
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return (try? encoder.encode(entries)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
  }

  /// The form that build servers read: one test case for each file.
  public func junit(in language: MessageLanguage) -> String {
    let failures = files.count { !$0.findings.isEmpty }
    let cases = files.map { file in
      let body = file.findings.map { finding in
        let text = finding.text(file: file.name, in: language).asMarkup
        return "    <failure message=\"\(finding.rule.asMarkup)\">\(text)</failure>\n"
      }.joined()
      return "  <testcase name=\"\(file.name.asMarkup)\" classname=\"replay\">\n\(body)  </testcase>\n"
    }.joined()
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<testsuite name=\"stepbook replay\" tests=\"\(files.count)\" failures=\"\(failures)\">\n\(cases)</testsuite>\n"
  }
}
