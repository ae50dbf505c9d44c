import Kernels

extension Tensor {
  /// Lets the C library keep freed memory for the next tensor; large ones become several times as fast.
  ///
  /// To be called once by a program, before it computes. False where it cannot be set.
  @discardableResult
  public static func keepFreedMemory() -> Bool { Kernels.keepFreedMemory() }
}
