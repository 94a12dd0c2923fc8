/// A sentence of an account, with what it says and who is made to say it.
struct Statement {
    let account: Int
    /// The source of the account, by number.
    let source: Int
    /// Its place in the account, from 0; the headline, which is no statement, stands at −1.
    let order: Int
    let text: String
    let words: Int
    /// All its terms, in rising order.
    let terms: [Int]
    /// The terms of what is claimed, without who says so, in rising order.
    let claim: [Int]
    let quantities: [Quantity]
    /// What each quantity says, as it is printed.
    let phrases: [String]
    /// The terms that tell what the sentence's numbers are about, without those for the harm and the people counted.
    let topic: [Int]
    /// The terms of the few words before each quantity.
    let leads: [[Int]]
    /// What each quantity counts, as readers are told.
    let nouns: [String]
    /// Terms that are denied, and whether anything is.
    let denied: Set<Int>
    let isDenying: Bool
    let speaker: ClaimAttribution?
    /// The terms of the speaker's words, in rising order, those of a speaker of the sentence before among them.
    let speakerTerms: [Int]
    /// Whether the sentence tells of the saying itself, and does not only name a source in passing.
    let isSaying: Bool
    /// Whether what is claimed stands in quotation marks.
    let isQuotation: Bool
    /// Whether it can be printed alone.
    let isPrintable: Bool
    /// Whether it tells of earlier times, so that its numbers are not the event's.
    let isBackground: Bool
    /// Names, numbers and the like, by which it can be told to be news: terms in rising order.
    let anchors: [Int]

    var isHeadline: Bool { order < 0 }
}
