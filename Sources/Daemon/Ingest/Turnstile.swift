/// Lets tasks through one at a time, in the order in which they came.
///
/// An actor alone does not: while one of its methods waits for the database, the next would start.
struct Turnstile {
    private var isOccupied = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// Whether the caller may go on at once; when not, it must `queue` a continuation and wait.
    mutating func enter() -> Bool {
        guard isOccupied else {
            isOccupied = true
            return true
        }
        return false
    }

    /// Takes the place behind those who wait already.
    mutating func queue(_ continuation: CheckedContinuation<Void, Never>) {
        waiting.append(continuation)
    }

    /// Lets the next one through.
    mutating func leave() {
        if waiting.isEmpty {
            isOccupied = false
        } else {
            waiting.removeFirst().resume()
        }
    }
}
