extension String {
    /// Whether it holds a letter that is written from the left, so that words around it could be reordered.
    var hasForeignLetters: Bool { unicodeScalars.contains { $0.properties.isAlphabetic && !$0.isRightToLeft } }
}

extension Unicode.Scalar {
    /// Whether it belongs to a script written from the right; digits do not, since they set no line's direction.
    var isRightToLeft: Bool {
        guard properties.numericType == nil else { return false }
        return switch value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }
}
