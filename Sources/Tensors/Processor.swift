import Kernels

extension Tensor {
  /// Whether tensors can be computed with on this machine: false for a build that wants a newer processor.
  public static var runsHere: Bool { kernelsRunHere() }
}
