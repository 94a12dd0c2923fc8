import ArabicText

/// Marks what is kept of stories and words, so that what a program with other rules kept is refused and read again.
enum GroupingScheme {
    /// Raised when a story is read otherwise than before, or the form of what is kept changes.
    private static let version = 1

    /// The versions of all that reading a story rests on, and the tables that what is kept has row numbers of, as one
    /// number.
    static let number: UInt32 = {
        let versions = [version, Fold.version, Stem.version, NameKey.version, Furniture.version].map(String.init)
        return TermHash.of((versions + [Gazetteer.table] + ActClass.allCases.map(\.rawValue)).joined(separator: "\n"))
    }()
}
