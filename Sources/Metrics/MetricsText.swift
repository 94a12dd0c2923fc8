/// A page of metrics in Prometheus' text format, version 0.0.4
/// (https://prometheus.io/docs/instrumenting/exposition_formats/).
package struct MetricsText: Sendable {
    /// What the page is served as.
    package static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    package private(set) var bytes: [UInt8] = []

    /// An empty page with room for so many bytes.
    package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// Writes a family: its help, its kind, then the samples that `samples` adds.
    ///
    /// A family stands on a page once. Counters end in `_total`; units are seconds and bytes.
    package mutating func family(
        _ name: String, _ kind: MetricKind, _ help: String, samples: (inout Samples) -> Void
    ) {
        bytes += "# HELP \(name) \(Self.escaped(help))\n# TYPE \(name) \(kind.rawValue)\n".utf8
        var writer = Samples(name: Array(name.utf8), bytes: bytes)
        bytes = []
        samples(&writer)
        bytes = writer.bytes
    }

    /// A family of one sample without labels.
    package mutating func family(_ name: String, _ kind: MetricKind, _ help: String, value: Double) {
        family(name, kind, help) { $0.add(value) }
    }

    private static func escaped(_ help: String) -> String {
        var text = ""
        for scalar in help.unicodeScalars {
            switch scalar {
            case "\\": text += #"\\"#
            case "\n": text += #"\n"#
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// The samples of one family.
    package struct Samples: Sendable {
        fileprivate let name: [UInt8]
        fileprivate var bytes: [UInt8]

        /// Adds a sample; of one family, no two have the same labels.
        package mutating func add(_ value: Double, _ labels: MetricLabels = .none) {
            line("", labels.pairs, value)
        }

        /// Adds a histogram as its buckets, sum and count.
        package mutating func add(_ histogram: Histogram, _ labels: MetricLabels = .none) {
            let bounds = histogram.bounds.map(MetricNumber.text) + ["+Inf"]
            let cumulative = histogram.cumulative
            for (bound, count) in zip(bounds, cumulative) {
                let separator = labels.pairs.isEmpty ? "" : ","
                line("_bucket", labels.pairs + Array("\(separator)le=\"\(bound)\"".utf8), Double(count))
            }
            line("_sum", labels.pairs, histogram.sum)
            line("_count", labels.pairs, Double(cumulative.last ?? 0))
        }

        private mutating func line(_ suffix: String, _ pairs: [UInt8], _ value: Double) {
            bytes += name
            bytes += suffix.utf8
            if !pairs.isEmpty {
                bytes.append(UInt8(ascii: "{"))
                bytes += pairs
                bytes.append(UInt8(ascii: "}"))
            }
            bytes.append(UInt8(ascii: " "))
            bytes += MetricNumber.text(value).utf8
            bytes.append(UInt8(ascii: "\n"))
        }
    }
}

/// Numbers as the format writes them.
enum MetricNumber {
    static func text(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        // Whole numbers up to here are exact.
        return value == value.rounded() && abs(value) < 9e15 ? String(Int64(value)) : String(value)
    }
}
