/// The labels of a sample as they are written: escaped once, however often they are used.
package struct MetricLabels: Sendable, Hashable {
    /// The pairs between the braces, `name="value",…`; empty for none.
    let pairs: [UInt8]

    /// No labels.
    package static let none = MetricLabels([])

    /// Labels in the order given; values may be any text.
    package init(_ labels: [(name: String, value: String)]) {
        var pairs: [UInt8] = []
        for label in labels {
            if !pairs.isEmpty { pairs.append(UInt8(ascii: ",")) }
            pairs += label.name.utf8
            pairs += #"=""#.utf8
            Self.escape(label.value, into: &pairs)
            pairs.append(UInt8(ascii: "\""))
        }
        self.pairs = pairs
    }

    /// One label.
    package init(_ name: String, _ value: String) { self.init([(name, value)]) }

    private static func escape(_ value: String, into bytes: inout [UInt8]) {
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
            case UInt8(ascii: "\""): bytes += #"\""#.utf8
            case UInt8(ascii: "\n"): bytes += #"\n"#.utf8
            default: bytes.append(byte)
            }
        }
    }
}
