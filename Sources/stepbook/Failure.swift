import ArgumentParser
import Glibc

extension Console {
  /// Says on standard error why a command ends here; to be thrown.
  func failure(_ key: String, _ facts: [String: String] = [:]) -> ExitCode {
    complain(key, facts)
    return Status.failed.exit
  }

  /// Writes a whole file, or says why that is not possible.
  func write(_ text: String, to file: String) throws {
    let reason = Files.write(text, to: file)
    if reason != 0 { throw failure("F4", ["file": file, "reason": String(cString: strerror(reason))]) }
  }
}
