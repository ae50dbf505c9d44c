import Language
import Models

extension Call {
  /// The result of `body`; when its work was given up because of Ctrl-C, the input ends without one.
  func endingGivenUp<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let fault as GivenUp {
      try stopWhenInterrupted()
      throw fault
    }
  }
}
