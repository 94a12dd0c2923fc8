/// What a sentence says is not so.
struct DenialReader {
    /// The places of the words right behind a negation.
    private(set) var denied: [Int] = []
    var isDenying: Bool { !denied.isEmpty }

    /// How far a negation reaches.
    private static let reach = 2

    init(words: ArraySlice<PassageWord>) {
        for index in words.indices where words[index].traits.contains(.denial) {
            // لا يقل عن is a number's floor and denies nothing.
            if let next = words[safe: index + 1]?.text, ["يقل", "تقل", "يزال", "تزال", "سيما", "بد"].contains(next) {
                continue
            }
            denied += (index + 1..<min(words.endIndex, index + 1 + Self.reach))
        }
    }

    /// Whether a folded word is a negation.
    static func isParticle(_ folded: String) -> Bool { particles.contains(folded) }

    private static let particles: Set<String> = [
        "لم", "لن", "ليس", "ليست", "ليسوا", "لا", "ولم", "ولن", "وليس", "ولا", "عدم", "بعدم", "وعدم", "لعدم", "دون",
        "بدون", "غير",
    ]
}

extension ArraySlice {
    /// The element at a place, if the slice has one there.
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
