import ArgumentParser
import Glibc
import Language

extension Console {
  /// Says on standard error why a command ends here; to be thrown.
  func failure(_ key: String, _ facts: [String: String] = [:]) -> ExitCode {
    complain(key, facts)
    return Status.failed.exit
  }

  /// The same for a file that is not there; perhaps one nearby was meant.
  func missing(_ file: String) -> ExitCode {
    guard let near = session.resources.nearestFile(to: file) else { return failure("F1.script", ["file": file]) }
    return failure("F1.near", ["file": file, "near": near])
  }

  /// Writes a whole file, or says why that is not possible.
  func write(_ text: String, to file: String) throws {
    let reason = Files.write(text, to: file)
    if reason != 0 { throw failure("F4", ["file": file, "reason": String(cString: strerror(reason))]) }
  }
}
