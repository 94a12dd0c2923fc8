/// The faults that were told and last, so that what is tried again and again is told once.
struct ToldFaults: Sendable, Hashable {
    private var told: [String: String] = [:]

    /// Whether a fault of something has to be told, which it is then taken to be.
    mutating func isNew(_ fault: String, of name: String) -> Bool { told.updateValue(fault, forKey: name) != fault }

    /// It is over.
    mutating func end(_ name: String) { told[name] = nil }
}
