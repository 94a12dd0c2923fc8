/// Two fingerprints side by side: everything a verdict on them rests on.
public struct Comparison: Sendable, Hashable {
    /// What the two texts share.
    public var shingles: Overlap
    /// What numbers they share.
    public var numbers: Overlap
    /// Words of the shorter text.
    public var shorterWords: Int
    /// Subjects of the first that the second never mentions.
    public var leftStrangers: Int
    /// Subjects of the second that the first never mentions.
    public var rightStrangers: Int

    /// Compares exactly; both must come from one seed.
    public init(_ left: Fingerprint, _ right: Fingerprint) {
        shingles = Overlap(left.shingles, right.shingles)
        numbers = Overlap(left.numbers, right.numbers)
        shorterWords = min(left.words.count, right.words.count)
        leftStrangers = left.subjects.count - Overlap(left.subjects, right.vocabulary).shared
        rightStrangers = right.subjects.count - Overlap(right.subjects, left.vocabulary).shared
    }

    /// Subjects of either that the other never mentions: an edit keeps them, a form filled in anew changes them.
    public var strangers: Int { leftStrangers + rightStrangers }

    /// The shorter text's shingles over the longer's, 0 to 1.
    public var lengthRatio: Double {
        Double(min(shingles.left, shingles.right)) / Double(max(1, shingles.left, shingles.right))
    }

    /// Share of the numbers of the text with fewer that the other has too; 1 where a text has none.
    public var numberAgreement: Double { min(numbers.left, numbers.right) == 0 ? 1 : numbers.containment }

    /// Whether both name the same set of numbers.
    public var hasEqualNumbers: Bool { numbers.left == numbers.right && numbers.shared == numbers.left }
}
