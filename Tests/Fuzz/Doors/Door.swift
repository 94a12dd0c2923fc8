import Foundation

/// A way by which the bytes of strangers come in, and what it promises whatever they are.
package enum Door: String, CaseIterable, Sendable {
    /// A feed, its charset and its dates, to the JSON that `marsad parse` prints.
    case parse
    /// A document in any charset to text.
    case charset
    /// A date as written to an instant.
    case dates

    /// Passes an input through the door.
    ///
    /// - Throws: `BrokenPromise` when what comes out is not as promised; an input that is refused breaks none.
    package func take(_ input: [UInt8]) throws(BrokenPromise) {
        switch self {
        case .parse: try ParseDoor.take(input)
        case .charset: try CharsetDoor.take(input)
        case .dates: try DatesDoor.take(input)
        }
    }

    /// What libFuzzer calls for each input: a broken promise ends the process, and libFuzzer keeps the input.
    package func enter(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
        do {
            try take(unsafe Array(UnsafeBufferPointer(start: bytes, count: count)))
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            abort()
        }
        return 0
    }
}

/// What a door did that it promises not to do.
package struct BrokenPromise: Error, Sendable, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }

    /// Holds a door to a promise; `what` says how it was broken.
    static func unless(_ isKept: Bool, _ what: @autoclosure () -> String) throws(BrokenPromise) {
        guard isKept else { throw BrokenPromise(what()) }
    }
}
