import Glibc

/// An address of this machine's own that only its own programs reach, and a port: `127.0.0.1:9464` or `[::1]:9464`.
package struct ListenAddress: Sendable, Hashable, CustomStringConvertible {
    /// Of 127.0.0.0/8, or `::1`.
    package var host: String
    package var port: UInt16

    /// Takes any host: for what was proven elsewhere.
    package init(host: String, port: UInt16) {
        self.host = host
        self.port = port
    }

    /// Reads an address as it is written in a configuration; nil unless it is one of loopback with a port from 1.
    package init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"), let port = Self.port(text[text.index(after: colon)...]) else {
            return nil
        }
        let host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") {
            guard Self.isLoopback6(String(host.dropFirst().dropLast())) else { return nil }
            self.init(host: "::1", port: port)
        } else {
            guard Self.isLoopback4(String(host)) else { return nil }
            self.init(host: String(host), port: port)
        }
    }

    package var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

    /// Whether a text is an address of 127.0.0.0/8, written in full.
    static func isLoopback4(_ text: String) -> Bool {
        var address = in_addr()
        return unsafe inet_pton(AF_INET, text, &address) == 1 && UInt32(bigEndian: address.s_addr) >> 24 == 127
    }

    /// Whether a text is `::1`, in whatever spelling.
    static func isLoopback6(_ text: String) -> Bool {
        var address = in6_addr()
        guard unsafe inet_pton(AF_INET6, text, &address) == 1 else { return false }
        return unsafe withUnsafeBytes(of: &address) { bytes in
            unsafe bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
        }
    }

    private static func port(_ text: Substring) -> UInt16? {
        guard text.utf8.count <= 5, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let port = UInt16(text), port > 0
        else { return nil }
        return port
    }
}

extension ConfigurationDraft {
    mutating func metrics(of section: ConfigurationSection<MetricsKey>) -> ListenAddress? {
        guard let text = section.text(.listen, &problems) else { return nil }
        guard let address = ListenAddress(text) else {
            let message = """
                `listen` is "\(Excerpt.of(text))"; it has to be an address that only this machine reaches and a port, \
                such as "127.0.0.1:9464" or "[::1]:9464"
                """
            problems.add(message, at: section.place(of: .listen))
            return nil
        }
        return address
    }
}
