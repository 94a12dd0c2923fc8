/// One pass over UTF-8 that cuts a text into folded words: what `Fold` and `Tokenizer` share.
///
/// Every byte is looked at a bounded number of times, whatever the text holds; nothing is allocated for a word once the
/// buffer has grown to the longest.
struct FoldScanner {
    private enum Kind { case none, number, arabic, other }

    /// Takes a word: its folded UTF-8, its range in the text, whether it is a number.
    ///
    /// It returns false to be given no more.
    typealias Emit = (Span<UInt8>, Range<Int>, Bool) -> Bool

    private let codes: [UInt16] = FoldTable.low
    /// The word so far: its first `length` bytes.
    private var word = [UInt8](repeating: 0, count: 64)
    private var length = 0
    private var kind = Kind.none
    private var start = 0
    private var end = 0
    /// Digits since the start of the number or its last thousands sign; beyond 3 no such sign can follow.
    private var groupDigits = 0
    private var isAfterTatweel = false
    private var isStopped = false

    /// Hands each word to `emit`, in order, until it wants no more.
    mutating func scan(_ bytes: Span<UInt8>, emit: Emit) {
        let letters = FoldTable.arabic
        isStopped = false
        var offset = 0
        while offset < bytes.count && !isStopped {
            offset = takeLetters(in: bytes, from: offset, letters.span)
            guard offset < bytes.count else { break }
            if bytes[offset] == 0x20 {
                finish(emit)
                offset += 1
            } else {
                offset = takeOther(in: bytes, at: offset, emit)
            }
        }
        finish(emit)
        kind = .none
        length = 0
        isAfterTatweel = false
    }

    /// Takes a run of Arabic letters in, and returns where it ends: most of a text comes this way.
    @inline(__always)
    private mutating func takeLetters(in bytes: Span<UInt8>, from first: Int, _ letters: Span<UInt16>) -> Int {
        guard kind == .none || kind == .arabic else { return first }
        var offset = first
        var used = length
        var buffer = word.mutableSpan
        while offset &+ 1 < bytes.count, used &+ 1 < buffer.count {
            let lead = bytes[offset]
            guard lead & 0xFC == 0xD8 else { break }
            let letter = letters[Int(lead & 3) << 6 | Int(bytes[offset &+ 1] & 0x3F)]
            guard letter != 0 else { break }
            buffer[used] = UInt8(truncatingIfNeeded: letter)
            buffer[used &+ 1] = UInt8(truncatingIfNeeded: letter >> 8)
            used &+= 2
            offset &+= 2
        }
        guard offset > first else { return first }
        if kind == .none {
            start = first
            kind = .arabic
        }
        end = offset
        length = used
        isAfterTatweel = false
        return offset
    }

    /// Takes any one character in, and returns where to go on.
    private mutating func takeOther(in bytes: Span<UInt8>, at offset: Int, _ emit: Emit) -> Int {
        let width = FoldScanner.width(bytes[offset])
        let next = min(offset + width, bytes.count)
        let code = width < 3 ? lowCode(in: bytes, at: offset) : highCode(in: bytes, at: offset, width: width)
        switch code {
        case FoldTable.separator: finish(emit)
        case FoldTable.mark: if kind != .none { end = next }
        case FoldTable.format: break
        case FoldTable.tatweel: lengthen(to: next)
        case FoldTable.dot, FoldTable.comma, FoldTable.stroke: return punctuate(code, in: bytes, at: offset, emit)
        case FoldTable.ligature:
            for letter in FoldTable.expansion(of: FoldScanner.scalar(in: bytes, at: offset, width: width)) {
                append(letter, from: offset, to: next, emit)
            }
        default: append(code, from: offset, to: next, emit)
        }
        return next
    }

    // MARK: Words

    @inline(__always)
    private mutating func append(
        _ letter: UInt32, from offset: Int, to next: Int, _ emit: Emit
    ) {
        let isDigit = FoldTable.isDigit(letter)
        let letterKind: Kind = FoldTable.isArabic(letter) ? .arabic : isDigit ? .number : .other
        if kind != .none && (kind == .arabic) != (letterKind == .arabic) { finish(emit) }
        if kind == .none {
            start = offset
            kind = letterKind
            groupDigits = 0
        } else if kind == .number && !isDigit {
            kind = .other
        }
        if isDigit { groupDigits += 1 }
        end = next
        isAfterTatweel = false
        encode(letter)
    }

    private mutating func finish(_ emit: Emit) {
        guard kind != .none else { return }
        if !isStopped { isStopped = !emit(word.span.extracting(first: length), start..<end, kind == .number) }
        length = 0
        kind = .none
        isAfterTatweel = false
    }

    private mutating func lengthen(to next: Int) {
        guard kind == .arabic else { return }
        end = next
        isAfterTatweel = true
    }

    @inline(__always)
    private mutating func encode(_ scalar: UInt32) {
        if length + 4 > word.count { word.append(contentsOf: repeatElement(0, count: word.count)) }
        switch scalar {
        case ..<0x80: add(UInt8(scalar))
        case ..<0x800:
            add(UInt8(0xC0 | scalar >> 6))
            add(UInt8(0x80 | scalar & 0x3F))
        default:
            if let scalar = Unicode.Scalar(scalar) { for byte in String(scalar).utf8 { add(byte) } }
        }
    }

    @inline(__always)
    private mutating func add(_ byte: UInt8) {
        word[length] = byte
        length += 1
    }

    // MARK: Signs that may stand inside a word

    /// Takes a sign in, and returns where to go on.
    private mutating func punctuate(
        _ code: UInt32, in bytes: Span<UInt8>, at offset: Int, _ emit: Emit
    ) -> Int {
        let next = offset + FoldScanner.width(bytes[offset])
        if kind == .number && code == FoldTable.dot && digits(in: bytes, at: next, atMost: 1) == 1 {
            encode(0x2E)
            groupDigits = 4
            return next
        }
        if kind == .number && code == FoldTable.comma && groupDigits <= 3 && digits(in: bytes, at: next, atMost: 4) == 3
        {
            groupDigits = 0
            return next
        }
        if kind == .arabic, let resumed = endOfDodge(in: bytes, from: offset) { return resumed }
        finish(emit)
        return next
    }

    private func digits(in bytes: Span<UInt8>, at offset: Int, atMost limit: Int) -> Int {
        var offset = offset
        var count = 0
        while count < limit, FoldTable.isDigit(lowCode(in: bytes, at: offset)) {
            offset += FoldScanner.width(bytes[offset])
            count += 1
        }
        return count
    }

    /// Where the word goes on when up to three signs beside a tatweel split it, as in `هـ.دف` and `العقـ.ـوبات`.
    private func endOfDodge(in bytes: Span<UInt8>, from offset: Int) -> Int? {
        var offset = offset
        var signs = 0
        while signs < 3, FoldScanner.isDodge(lowCode(in: bytes, at: offset)) {
            offset += FoldScanner.width(bytes[offset])
            signs += 1
        }
        let resumed = offset
        while lowCode(in: bytes, at: offset) == FoldTable.tatweel { offset += 2 }
        let isSplit = signs > 0 && (isAfterTatweel || offset > resumed)
        return isSplit && FoldTable.isArabic(lowCode(in: bytes, at: offset)) ? offset : nil
    }

    private static func isDodge(_ code: UInt32) -> Bool { code == FoldTable.dot || code == FoldTable.stroke }

    // MARK: UTF-8

    @inline(__always)
    private static func width(_ lead: UInt8) -> Int {
        switch lead {
        case ..<0x80: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }

    /// The code of a character of one or two bytes; a separator for a longer one and beyond the end.
    @inline(__always)
    private func lowCode(in bytes: Span<UInt8>, at offset: Int) -> UInt32 {
        guard offset < bytes.count else { return FoldTable.separator }
        let lead = bytes[offset]
        if lead < 0x80 { return UInt32(codes[Int(lead)]) }
        guard lead < 0xE0, offset + 1 < bytes.count else { return FoldTable.separator }
        return UInt32(codes[Int(lead & 0x1F) << 6 | Int(bytes[offset + 1] & 0x3F)])
    }

    private func highCode(in bytes: Span<UInt8>, at offset: Int, width: Int) -> UInt32 {
        offset + width <= bytes.count
            ? FoldTable.high(FoldScanner.scalar(in: bytes, at: offset, width: width)) : FoldTable.separator
    }

    /// The code point written in three or four bytes.
    private static func scalar(in bytes: Span<UInt8>, at offset: Int, width: Int) -> UInt32 {
        var scalar = UInt32(bytes[offset]) & (width == 3 ? 0x0F : 0x07)
        for index in offset + 1..<offset + width { scalar = scalar << 6 | UInt32(bytes[index] & 0x3F) }
        return scalar
    }
}
