/// What was repaired so often that it is told once a kind, with the first place.
struct RepairNotes {
    enum Kind: Int, CaseIterable {
        case ampersand
        case entity
        case control
    }

    private var counts = [Int](repeating: 0, count: Kind.allCases.count)
    private var firsts = [Int](repeating: 0, count: Kind.allCases.count)

    /// Takes note of a repair at a byte of the document.
    mutating func add(_ kind: Kind, at offset: Int) {
        if counts[kind.rawValue] == 0 { firsts[kind.rawValue] = offset }
        counts[kind.rawValue] += 1
    }

    /// One warning a kind.
    var warnings: [FeedWarning] {
        Kind.allCases.filter { counts[$0.rawValue] > 0 }.map { kind in
            FeedWarning(kind.message(times: counts[kind.rawValue]), at: .byte(firsts[kind.rawValue]))
        }
    }
}

extension RepairNotes.Kind {
    fileprivate func message(times: Int) -> String {
        let more = times > 1 ? ", and \(times - 1) more" : ""
        return switch self {
        case .ampersand: "an & that begins no reference is read as text\(more)"
        case .entity: "an entity of HTML that the document does not declare is read as in HTML\(more)"
        case .control: "a control character is left out\(more)"
        }
    }
}
