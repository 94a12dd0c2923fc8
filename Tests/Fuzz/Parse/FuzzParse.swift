import FuzzDoors

/// Reads an input as a feed.
@c(LLVMFuzzerTestOneInput)
public func takeInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt { unsafe Door.parse.enter(bytes, count) }
