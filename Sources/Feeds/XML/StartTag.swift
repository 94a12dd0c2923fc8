/// A start tag read leniently and written as XML asks.
struct StartTag {
    let name: String
    /// `<name attribute="value">`, closed by itself where `isEmpty`.
    private(set) var text: [UInt8]
    private(set) var isEmpty = false
    /// Whether attributes were left out because there were too many.
    private(set) var isCut = false
    /// The position after its `>`.
    private(set) var end: Int

    private static let mostAttributes = 64
    private static let longestName = 200
    private static let longestValue = 64 << 10

    /// Nil when no start tag begins at the scanner's position.
    init?(scanner: MarkupScanner, entities: EntityTable) {
        let start = scanner.position + 1
        let nameEnd = scanner.nameEnd(from: start)
        guard nameEnd > start, nameEnd - start <= StartTag.longestName else { return nil }
        name = StartTag.plainName(scanner.bytes[start..<nameEnd])
        text = [0x3C] + Array(name.utf8)
        end = nameEnd
        guard readAttributes(scanner, entities) else { return nil }
        text += isEmpty ? [0x2F, 0x3E] : [0x3E]
    }

    /// False when the document, or another tag, comes before the end of this one.
    private mutating func readAttributes(_ scanner: MarkupScanner, _ entities: EntityTable) -> Bool {
        var seen: Set<String> = []
        while end < scanner.bytes.count {
            switch scanner.bytes[end] {
            case 0x3E:
                end += 1
                return true
            case 0x3C: return false
            case 0x2F:
                isEmpty = end + 1 < scanner.bytes.count && scanner.bytes[end + 1] == 0x3E
                end += 1
            default:
                let nameEnd = scanner.nameEnd(from: end)
                guard nameEnd > end else {
                    end += 1
                    continue
                }
                readAttribute(scanner, nameEnd: nameEnd, entities, &seen)
            }
        }
        return false
    }

    private mutating func readAttribute(
        _ scanner: MarkupScanner, nameEnd: Int, _ entities: EntityTable, _ seen: inout Set<String>
    ) {
        let attribute = StartTag.plainName(scanner.bytes[end..<nameEnd])
        let value = readValue(scanner, from: nameEnd) ?? ArraySlice(attribute.utf8)
        guard seen.count < StartTag.mostAttributes else {
            isCut = true
            return
        }
        guard attribute.utf8.count <= StartTag.longestName, value.count <= StartTag.longestValue,
            seen.insert(attribute).inserted
        else { return }
        text += Array(" \(attribute)=\"".utf8)
        MarkupText.append(value, to: &text, entities: entities)
        text.append(0x22)
    }

    /// The raw value after a name, nil when there is none; moves to its end.
    private mutating func readValue(_ scanner: MarkupScanner, from nameEnd: Int) -> ArraySlice<UInt8>? {
        let bytes = scanner.bytes
        var index = StartTag.skipSpace(bytes, from: nameEnd)
        guard index < bytes.count, bytes[index] == 0x3D else {
            end = nameEnd
            return nil
        }
        index = StartTag.skipSpace(bytes, from: index + 1)
        guard index < bytes.count else {
            end = index
            return []
        }
        let quote = bytes[index]
        if quote == 0x22 || quote == 0x27, let close = scanner.find(quote, from: index + 1) {
            end = close + 1
            return bytes[(index + 1)..<close]
        }
        let start = index
        while index < bytes.count, !bytes[index].isMarkupSpace, bytes[index] != 0x3E, bytes[index] != 0x3C {
            index += 1
        }
        end = index
        return bytes[start..<index]
    }

    private static func skipSpace(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index].isMarkupSpace { index += 1 }
        return index
    }

    /// A name with at most one colon, and that inside.
    private static func plainName(_ bytes: ArraySlice<UInt8>) -> String {
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: ":")
        return parts.count <= 2 ? parts.joined(separator: ":") : parts.joined(separator: "-")
    }
}

/// Character data, written so that XML reads it as meant.
enum MarkupText {
    /// Appends text in which entities count, until they have made eight times as much of it as it was.
    static func append(_ text: ArraySlice<UInt8>, to output: inout [UInt8], entities: EntityTable) {
        let most = output.count + 8 * text.count + 1_000
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            guard byte == 0x26 else {
                appendByte(byte, to: &output)
                index += 1
                continue
            }
            let limit = min(text.endIndex, index + 40)
            guard output.count < most, let end = text[index..<limit].firstIndex(of: 0x3B),
                let expansion = entities.expansion(of: String(decoding: text[(index + 1)..<end], as: UTF8.self))
            else {
                output += [0x26, 0x61, 0x6D, 0x70, 0x3B]
                index += 1
                continue
            }
            appendPlain(ArraySlice(expansion.utf8), to: &output)
            index = end + 1
        }
    }

    /// Appends text in which nothing counts but the characters.
    static func appendPlain(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
        for byte in text {
            if byte == 0x26 { output += [0x26, 0x61, 0x6D, 0x70, 0x3B] } else { appendByte(byte, to: &output) }
        }
    }

    private static func appendByte(_ byte: UInt8, to output: inout [UInt8]) {
        switch byte {
        case 0x3C: output += [0x26, 0x6C, 0x74, 0x3B]
        case 0x3E: output += [0x26, 0x67, 0x74, 0x3B]
        case 0x22: output += [0x26, 0x71, 0x75, 0x6F, 0x74, 0x3B]
        case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: break
        default: output.append(byte)
        }
    }
}
