import Charsets

/// Gathers visible text in lines: white space folded, no line empty.
struct TextLines {
    private var bytes: [UInt8] = []
    /// What stands between the text so far and what comes next.
    private var gap = Gap.none

    private enum Gap: Int {
        case none
        case space
        case line
    }

    /// The lines, told apart by line feeds.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The lines on one.
    var line: String {
        String(decoding: bytes.lazy.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
    }

    /// What comes next begins a line.
    mutating func endLine() { widen(to: .line) }

    /// What comes next is another word.
    mutating func endWord() { widen(to: .space) }

    /// Adds text; its line breaks are white space like any other unless it `keepsLines`.
    mutating func add(_ text: String, keepsLines: Bool = false) {
        add(text.utf8Span.span, keepsLines: keepsLines)
    }

    /// Adds text in valid UTF-8.
    mutating func add(_ text: Span<UInt8>, keepsLines: Bool = false) {
        var start = 0
        var index = 0
        while index < text.count {
            let space = WhiteSpace.length(in: text, at: index)
            if space == 0 {
                index += 1
                continue
            }
            // One plain space between two letters is copied with them.
            if space == 1, text[index] == 0x20, index > start, index + 1 < text.count, text[index + 1] > 0x20,
                text[index + 1] < 0xC2 || text[index + 1] >= 0xD0
            {
                index += 1
                continue
            }
            addRun(text, start..<index)
            widen(to: keepsLines && (0x0A...0x0D).contains(text[index]) ? .line : .space)
            index += space
            start = index
        }
        addRun(text, start..<text.count)
    }

    private mutating func addRun(_ text: Span<UInt8>, _ run: Range<Int>) {
        guard !run.isEmpty else { return }
        switch gap {
        case .none: break
        case .space: bytes.append(0x20)
        case .line: bytes.append(0x0A)
        }
        gap = .none
        unsafe text.extracting(run).withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }

    private mutating func widen(to other: Gap) {
        guard !bytes.isEmpty, other.rawValue > gap.rawValue else { return }
        gap = other
    }
}
