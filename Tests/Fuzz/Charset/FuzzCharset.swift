import FuzzDoors

/// Reads an input as a document in an unknown charset.
@c(LLVMFuzzerTestOneInput)
public func takeInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt { unsafe Door.charset.enter(bytes, count) }
