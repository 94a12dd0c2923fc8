/// Rewrites damaged JSON into JSON (RFC 8259) that holds all that can be read of it.
///
/// Controls inside of strings are escaped, escapes that mean nothing lose their backslash, commas with nothing after them
/// and whatever follows the document are left out, and where the document breaks off, the value that was begun is dropped and
/// what is open is closed.
struct JSONRepair {
    private let bytes: [UInt8]
    private var index = 0
    private(set) var output: [UInt8] = []
    private(set) var warnings: [FeedWarning] = []
    /// The closing bracket that each open one waits for, outermost first.
    private var open: [UInt8] = []
    /// For each open bracket, the length of the output up to the end of its last whole member.
    private var whole: [Int] = []

    private static let deepest = 512

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        output.reserveCapacity(bytes.count)
    }

    /// Rewrites the document; false when it is too deep to be read.
    mutating func run() -> Bool {
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\""):
                guard readString() else {
                    breakOff()
                    return true
                }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard open.count < JSONRepair.deepest else { return false }
                output.append(byte)
                open.append(byte == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]"))
                whole.append(output.count)
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                close(byte)
                if open.isEmpty {
                    noteTail()
                    return true
                }
            case UInt8(ascii: ","):
                if !whole.isEmpty { whole[whole.count - 1] = output.count }
                output.append(byte)
            case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: break
            default: output.append(byte)
            }
            index += 1
        }
        breakOff()
        return true
    }

    /// Copies a string; false when it does not end.
    private mutating func readString() -> Bool {
        output.append(bytes[index])
        index += 1
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""):
                output.append(byte)
                return true
            case UInt8(ascii: "\\"): readEscape()
            case 0x00..<0x20: output += JSONRepair.escaped(byte)
            default: output.append(byte)
            }
        }
        return false
    }

    private mutating func readEscape() {
        guard index < bytes.count else { return }
        let byte = bytes[index]
        let isHex = bytes[(index + 1)...].prefix(4).count { $0.isHexDigit } == 4
        if byte == UInt8(ascii: "u") ? isHex : JSONRepair.escapes.contains(byte) {
            output += [UInt8(ascii: "\\"), byte]
            index += 1
        }
    }

    private mutating func close(_ bracket: UInt8) {
        guard let expected = open.last, expected == bracket else { return }
        if let last = output.last(where: { !$0.isMarkupSpace }), last == UInt8(ascii: ",") {
            while let end = output.last, end.isMarkupSpace || end == UInt8(ascii: ",") { output.removeLast() }
        }
        output.append(bracket)
        open.removeLast()
        whole.removeLast()
        // A bracket that closes ends a value, and so the member it belongs to.
        if !whole.isEmpty { whole[whole.count - 1] = output.count }
    }

    private mutating func breakOff() {
        guard let last = whole.last else { return }
        warnings.append(FeedWarning("the document breaks off; what was begun is left out", at: .byte(bytes.count)))
        output.removeLast(output.count - last)
        for bracket in open.reversed() { output.append(bracket) }
    }

    private mutating func noteTail() {
        guard let rest = bytes[(index + 1)...].firstIndex(where: { !$0.isMarkupSpace && $0 != 0 }) else { return }
        warnings.append(FeedWarning("what follows the feed is left out", at: .byte(rest)))
    }

    private static let escapes = Set("\"\\/bfnrt".utf8)

    private static func escaped(_ control: UInt8) -> [UInt8] {
        switch control {
        case 0x0A: Array("\\n".utf8)
        case 0x0D: Array("\\r".utf8)
        case 0x09: Array("\\t".utf8)
        default: []
        }
    }
}

extension UInt8 {
    fileprivate var isHexDigit: Bool {
        (0x30...0x39).contains(self) || (0x41...0x46).contains(self) || (0x61...0x66).contains(self)
    }
}
