import FuzzDoors

/// Reads an input as a date.
@c(LLVMFuzzerTestOneInput)
public func takeInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt { unsafe Door.dates.enter(bytes, count) }
