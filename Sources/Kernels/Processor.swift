import CProcessor

/// Whether the processor has the instructions that this build of the kernels was made with.
///
/// The kernels end the process on a processor without them, so a program asks before it computes.
public func kernelsRunHere() -> Bool {
  #if FMA
    processor_has_avx2_and_fma()
  #else
    true
  #endif
}
