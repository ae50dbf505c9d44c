public import Tensors

/// A file that is no notebook, or a request that a notebook cannot meet.
public struct NotebookFault: Fault {
  public let key: String
  public let facts: [String: String]

  init(_ key: String, _ facts: [String: String] = [:]) { (self.key, self.facts) = (key, facts) }
}
