/// A sentence of an account, with what it says and who is made to say it.
///
/// Lists of terms are in rising order.
struct Statement {
    /// A number of the sentence, of what it is, and how it is printed.
    struct Count {
        let quantity: Quantity
        /// The number with what it counts, in the words of the sentence.
        let phrase: String
        /// What is counted, as readers are told.
        let noun: String
        /// The term of the number.
        let term: Int
        /// The terms of the few words before it.
        let lead: [Int]
    }

    let account: Int
    /// The source of the account, by number.
    let source: Int
    /// Its place in the account, from 0; the headline, which is no statement, stands at −1.
    let order: Int
    let text: String
    let words: Int
    /// All its terms.
    let terms: [Int]
    /// The terms of what is claimed, without who says so.
    let claim: [Int]
    let counts: [Count]
    /// The terms that tell what the sentence's numbers are about, without those for the harm and the people counted.
    let topic: [Int]
    /// Terms that are denied, and whether anything is.
    let denied: Set<Int>
    let isDenying: Bool
    let speaker: ClaimAttribution?
    /// The terms of the speaker's words, those of a speaker of the sentence before among them.
    let speakerTerms: [Int]
    /// Whether the sentence tells of the saying itself, and does not only name a source in passing.
    let isSaying: Bool
    /// Whether what is claimed stands in quotation marks.
    let isQuotation: Bool
    /// Whether it can be printed alone.
    let isPrintable: Bool
    /// Whether it tells of earlier times, so that its numbers are not the event's.
    let isBackground: Bool
    /// The terms of names, numbers and the like, by which it can be told to be news.
    let anchors: [Int]

    var isHeadline: Bool { order < 0 }
}
