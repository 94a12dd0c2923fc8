import Charsets

/// Bytes in any charset to text.
enum CharsetDoor {
    static func take(_ input: [UInt8]) throws(BrokenPromise) {
        guard let choice = input.first else { return }
        let setting = Setting(choice)
        let bytes = input.dropFirst()
        let decision = CharsetDetector(bytes, contentType: setting.contentType, isPage: setting.isPage).decide()
        try BrokenPromise.unless(
            String(validating: decision.text, as: UTF8.self) != nil, "the text in \(decision.verdict.used) is no UTF-8")
        try BrokenPromise.unless(
            decision.text.count <= 16 * bytes.count, "\(bytes.count) bytes became \(decision.text.count)")
        for warning in decision.warnings { try Line.check(warning, "a warning", atMost: 1_000) }
    }
}
