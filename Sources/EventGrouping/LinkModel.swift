import Foundation

/// Weighs what two stories have in common into the chance that they tell of one event: a logistic regression, fitted on
/// labelled days of news by `Benchmarks/grouping/fit.py`.
struct LinkModel: Sendable {
    /// The fitted model.
    static let standard = LinkModel(weights)

    private let bias: Double
    private let weights: [Double]

    /// Reads a table of names with weights, a row a line; a feature without a row weighs nothing.
    init(_ table: String) {
        var byName: [Substring: Double] = [:]
        for row in table.split(separator: "\n") {
            let columns = row.split(separator: " ")
            if columns.count == 2, let weight = Double(columns[1]) { byName[columns[0]] = weight }
        }
        bias = byName["bias"] ?? 0
        weights = LinkFeatures.names.map { byName[Substring($0)] ?? 0 }
    }

    /// The chance that two stories tell of one event, above 0 and below 1.
    func chance(_ features: LinkFeatures) -> Double {
        var sum = bias
        for (weight, value) in zip(weights, features.values) { sum += weight * value }
        return 1 / (1 + exp(-min(max(sum, -12), 12)))
    }
}
