/// A request as the server received it.
package struct LoopbackRequest: Sendable {
    package let method: String
    /// Path and query as sent.
    package let target: String
    /// In order of arrival.
    package let headers: [(name: String, value: String)]
    /// Number of the connection that carried it, from 1.
    package let connection: Int

    /// The path without the query.
    package var path: String { String(target.prefix { $0 != "?" }) }

    /// The first value of a header; case does not matter.
    package subscript(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// Reads a head as far as the empty line; nil if it is none.
    init?(head: [UInt8], connection: Int) {
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
        guard let words = lines.first?.split(separator: " "), words.count == 3 else { return nil }
        method = String(words[0])
        target = String(words[1])
        headers = lines.dropFirst().compactMap { line in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            return (String(line[..<colon]), String(value))
        }
        self.connection = connection
    }
}
