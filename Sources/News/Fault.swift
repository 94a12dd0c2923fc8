/// Who has to act on a fault.
package enum Blame: Sendable, Hashable {
    /// The watched outlet: recorded with the source, the rest carries on.
    case source
    /// One item of a good feed: it is skipped and counted.
    case item
    /// The owner's configuration or command.
    case `operator`
    /// This machine: full disk, damaged database.
    case machine
}

/// An error that says to people what happened, where, and what to do next, and to counters which kind it is.
package protocol Fault: Error, CustomStringConvertible {
    /// A short word from a small fixed set, without anything the input could choose.
    var label: String { get }
    var blame: Blame { get }
}
