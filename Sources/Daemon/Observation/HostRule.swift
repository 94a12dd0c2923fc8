/// Whose names a request may call this server by.
///
/// A page of a stranger's site can give its own name the address 127.0.0.1 and then read from here as from its own site
/// (DNS rebinding), but its requests still bear that name.
enum HostRule {
    /// Whether the value of a `Host` header names this machine's loopback, with or without a port.
    static func allows(_ value: String) -> Bool {
        var host = Substring(value)
        if host.hasPrefix("[") {
            guard let end = host.firstIndex(of: "]"), isPort(host[host.index(after: end)...]) else { return false }
            return ListenAddress.isLoopback6(String(host[host.index(after: host.startIndex)..<end]))
        }
        if let colon = host.firstIndex(of: ":") {
            guard isPort(host[colon...]) else { return false }
            host = host[..<colon]
        }
        return host.lowercased() == "localhost" || ListenAddress.isLoopback4(String(host))
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.isEmpty || text.first == ":" && text.dropFirst().utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
