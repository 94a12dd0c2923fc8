import ArabicText

/// Headlines compared.
enum Headline {
    /// The folded words; what differs in marks and signs only is alike.
    static func words(_ title: String) -> [Substring] {
        Fold.fold(title).lowercased().split(separator: " ")
    }
}
