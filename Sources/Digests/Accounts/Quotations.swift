/// The stretches of a line that stand in quotation marks, whatever marks the outlet uses and however badly it pairs them.
///
/// WordPress turns the first mark of و"لفظ" into a closing one, since it looks for a space before an opening one; so a mark
/// counts by where it stands before it counts by its shape. A mark without a partner quotes nothing.
struct Quotations {
    /// From the opening mark to behind the closing one, in UTF-8 offsets.
    private(set) var spans: [Range<Int>] = []
    /// Where marks stand that have no partner.
    private(set) var strays: [Int] = []

    /// How often reading may begin anew behind a mark that was never closed.
    private static let mostRestarts = 12

    private enum Family { case double, angle, single }

    private struct Mark {
        let index: Int
        let family: Family
        let canOpen: Bool
        let canClose: Bool
    }

    init(in line: LineScalars) {
        let marks = line.scalars.indices.compactMap { Quotations.mark(at: $0, in: line) }
        var next = 0
        var restarts = 0
        while next < marks.count {
            let mark = marks[next]
            let partner =
                mark.canOpen ? Quotations.partner(of: next, in: marks, isPatient: restarts < Self.mostRestarts) : nil
            if let partner {
                spans.append(line.offset(of: mark.index)..<line.offset(of: marks[partner].index + 1))
                next = partner + 1
            } else {
                strays.append(line.offset(of: mark.index))
                if mark.canOpen { restarts += 1 }
                next += 1
            }
        }
    }

    /// Whether the marks within a part of the line are in pairs.
    func areBalanced(in part: Range<Int>) -> Bool {
        !strays.contains(where: part.contains)
            && spans.allSatisfy {
                !$0.overlaps(part) || (part.lowerBound <= $0.lowerBound && $0.upperBound <= part.upperBound)
            }
    }

    /// A part of the line with the closing mark right behind it, if it holds the opening one.
    func closing(_ part: Range<Int>) -> Range<Int> {
        guard let open = spans.first(where: { part.contains($0.lowerBound) && $0.upperBound > part.upperBound }) else {
            return part
        }
        // The longest mark has three bytes.
        return open.upperBound - part.upperBound <= 3 ? part.lowerBound..<open.upperBound : part
    }

    private static func partner(of open: Int, in marks: [Mark], isPatient: Bool) -> Int? {
        guard isPatient else { return nil }
        return marks[(open + 1)...].firstIndex { $0.family == marks[open].family && $0.canClose }
    }

    private static func mark(at index: Int, in line: LineScalars) -> Mark? {
        let shape: (family: Family, opens: Bool, closes: Bool)
        switch line.scalars[index] {
        case "«", "‹": shape = (.angle, true, false)
        case "»", "›": shape = (.angle, false, true)
        case "“", "„": shape = (.double, true, false)
        case "”": shape = (.double, false, true)
        case "\"", "＂": shape = (.double, true, true)
        case "‘": shape = (.single, true, false)
        case "’": shape = (.single, false, true)
        case "'": shape = (.single, true, true)
        default: return nil
        }
        let before = index > 0 ? line.scalars[index - 1] : " "
        let after = index + 1 < line.scalars.count ? line.scalars[index + 1] : " "
        if shape.family == .single && before.isWordPart && after.isWordPart { return nil }
        let standsBefore = after.isWordPart && (!before.isWordPart || line.endsProclitic(before: index))
        let standsBehind = !before.isBlank && !after.isWordPart
        if standsBefore == standsBehind {
            return Mark(index: index, family: shape.family, canOpen: shape.opens, canClose: shape.closes)
        }
        return Mark(index: index, family: shape.family, canOpen: standsBefore, canClose: standsBehind)
    }
}
