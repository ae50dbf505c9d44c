import Glibc

/// Lets the C library keep freed memory for the next tensor instead of giving it back to the system.
///
/// A new page costs a quarter of a microsecond, which for large tensors is more than the arithmetic. The process stays
/// as large as it ever was. For programs; a library should leave this to them. False where it cannot be set.
public func keepFreedMemory() -> Bool {
  typealias SetOption = @convention(c) (CInt, CInt) -> CInt
  guard let symbol = dlsym(nil, "mallopt") else { return false }
  let setOption = unsafeBitCast(symbol, to: SetOption.self)
  let (trimThreshold, mapThreshold): (CInt, CInt) = (-1, -3)  // <malloc.h>
  return setOption(mapThreshold, 1 << 30) == 1 && setOption(trimThreshold, 1 << 30) == 1
}
