/// Words for readers in which the foreign runs are marked, so that each format can isolate and escape them in its own
/// way.
///
/// Written as an interpolated string: `"العنوان من \(isolated: outlet)"`.
struct Phrase: Sendable, Hashable, ExpressibleByStringInterpolation {
    enum Run: Sendable, Hashable {
        /// Arabic of our own.
        case words(String)
        /// A name, number or text that must not disturb the order of the words around it.
        case isolated(String)
    }

    private(set) var runs: [Run]

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var runs: [Run] = []

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { runs.append(.words(literal)) }
        }

        mutating func appendInterpolation(_ words: String) { appendLiteral(words) }

        mutating func appendInterpolation(_ phrase: Phrase) { runs += phrase.runs }

        mutating func appendInterpolation(isolated text: String) { runs.append(.isolated(text)) }

        /// Names in a row, each joined to the one before by «و».
        mutating func appendInterpolation(list names: [String]) {
            for (place, name) in names.enumerated() {
                if place > 0 { appendLiteral(" و") }
                runs.append(.isolated(name))
            }
        }
    }

    init(stringLiteral value: String) { runs = [.words(value)] }

    init(stringInterpolation: StringInterpolation) { runs = stringInterpolation.runs }

    /// A phrase of words alone.
    init(_ words: String) { runs = [.words(words)] }

    /// The text as `words` and `isolated` write the runs.
    func written(words: (String) -> String, isolated: (String) -> String) -> String {
        runs.map { run in
            switch run {
            case .words(let text): words(text)
            case .isolated(let text): isolated(text)
            }
        }
        .joined()
    }

    /// The text without marks, for where nothing surrounds it.
    var plain: String { written(words: { $0 }, isolated: { $0 }) }
}
