import Foundation

/// How likely one Arabic letter follows another, counted in a text.
///
/// The likelihood of a pair is its share in the text, smoothed by that of the second letter alone (Jelinek and Mercer's
/// interpolation), so that pairs the text happens to lack cost more without being impossible.
struct ArabicModel: Sendable {
    static let standard = ArabicModel(learning: ArabicSampleText.text)

    /// The beginning and the end of a word.
    static let edge = 0

    /// One for the edge, then the letters U+0621 to U+063A and U+0641 to U+064A.
    private static let symbols = 37
    private static let smoothing = 4.0
    /// Nats for every pair, row by row.
    private let costs: [Double]

    init(learning text: String) {
        let size = ArabicModel.symbols
        var pairs = [Double](repeating: 0, count: size * size)
        var previous = ArabicModel.edge
        for scalar in text.unicodeScalars {
            let next = ArabicModel.index(of: scalar.value) ?? ArabicModel.edge
            if previous != ArabicModel.edge || next != ArabicModel.edge { pairs[previous * size + next] += 1 }
            previous = next
        }
        let total = pairs.reduce(0, +) + 0.5 * Double(size)
        let single = (0..<size).map { second in
            ((0..<size).reduce(0.5) { $0 + pairs[$1 * size + second] }) / total
        }
        var costs = pairs
        for first in 0..<size {
            let seen = pairs[(first * size)..<(first * size + size)].reduce(0, +)
            for second in 0..<size {
                let weight = pairs[first * size + second] + ArabicModel.smoothing * single[second]
                costs[first * size + second] = -log(weight / (seen + ArabicModel.smoothing))
            }
        }
        self.costs = costs
    }

    /// The place of a letter of the Arabic language in the table; nil for any other character.
    static func index(of scalar: UInt32) -> Int? {
        switch scalar {
        case 0x0621...0x063A: Int(scalar) - 0x0620
        case 0x0641...0x064A: Int(scalar) - 0x0641 + 27
        default: nil
        }
    }

    /// What a letter, or the end of a word, costs after another, in nats.
    func cost(of second: Int, after first: Int) -> Double { costs[first * ArabicModel.symbols + second] }
}
