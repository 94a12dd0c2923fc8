/// The six forms a counted Arabic noun may take, as the Unicode CLDR tells them apart.
public enum PluralCategory: String, Sendable, Hashable, CaseIterable {
    case zero, one, two, few, many, other

    /// The category of a count; one below zero goes by its size.
    public init(_ count: Int) {
        switch (count.magnitude, count.magnitude % 100) {
        case (0, _): self = .zero
        case (1, _): self = .one
        case (2, _): self = .two
        case (_, 3...10): self = .few
        case (_, 11...99): self = .many
        default: self = .other
        }
    }
}
