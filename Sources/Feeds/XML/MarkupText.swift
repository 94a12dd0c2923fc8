/// Character data, written so that XML reads it as meant.
enum MarkupText {
    /// Appends text in which entities count, until they have made eight times as much of it as it was.
    static func append(
        _ text: ArraySlice<UInt8>, to output: inout [UInt8], entities: EntityTable, notes: inout RepairNotes
    ) {
        let most = output.count + 8 * text.count + 1_000
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            guard byte == 0x26 else {
                appendByte(byte, at: index, to: &output, notes: &notes)
                index += 1
                continue
            }
            let limit = min(text.endIndex, index + 40)
            let end = text[index..<limit].firstIndex(of: 0x3B)
            let name = end.map { String(decoding: text[(index + 1)..<$0], as: UTF8.self) }
            guard output.count < most, let end, let name, let expansion = entities.expansion(of: name) else {
                notes.add(.ampersand, at: index)
                output += [0x26, 0x61, 0x6D, 0x70, 0x3B]
                index += 1
                continue
            }
            if !entities.isDeclared(name) { notes.add(.entity, at: index) }
            appendPlain(ArraySlice(expansion.utf8), to: &output, notes: &notes)
            index = end + 1
        }
    }

    /// Appends text in which nothing counts but the characters.
    static func appendPlain(_ text: ArraySlice<UInt8>, to output: inout [UInt8], notes: inout RepairNotes) {
        for index in text.indices {
            if text[index] == 0x26 {
                output += [0x26, 0x61, 0x6D, 0x70, 0x3B]
            } else {
                appendByte(text[index], at: index, to: &output, notes: &notes)
            }
        }
    }

    private static func appendByte(
        _ byte: UInt8, at index: Int, to output: inout [UInt8], notes: inout RepairNotes
    ) {
        switch byte {
        case 0x3C: output += [0x26, 0x6C, 0x74, 0x3B]
        case 0x3E: output += [0x26, 0x67, 0x74, 0x3B]
        case 0x22: output += [0x26, 0x71, 0x75, 0x6F, 0x74, 0x3B]
        case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: notes.add(.control, at: index)
        default: output.append(byte)
        }
    }
}
