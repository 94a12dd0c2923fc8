/// HTML that holds only what is known to be harmless, with the text it shows.
struct SafeHTML: Equatable {
    /// Without white space at its ends.
    var html = ""
    /// In lines, white space folded.
    var text = ""
}
