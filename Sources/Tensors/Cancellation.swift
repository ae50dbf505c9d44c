public import Kernels

public typealias Cancellation = Kernels.Cancellation
