import Daemon
import Foundation

/// Standard output for data, standard error for messages.
enum Output {
    /// Writes data.
    static func write(_ text: String) {
        FileHandle.standardOutput.write(Data(text.hasSuffix("\n") || text.isEmpty ? text.utf8 : "\(text)\n".utf8))
    }

    /// Writes a report in the form asked for.
    static func write(_ report: some Report, json: Bool) throws {
        write(json ? try report.json : report.text)
    }

    /// Whether somebody sees standard output on a terminal that can show bold letters.
    static var isTerminal: Bool {
        isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] ?? "dumb" != "dumb"
    }

    /// Shows on a terminal how far something has come, in place of what it showed before; elsewhere nothing.
    static func progress(_ share: Double) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        FileHandle.standardError.write(Data("\r\(Int(share * 100)) %\(share >= 1 ? "\n" : "")".utf8))
    }

    /// Writes a message to the operator.
    static func note(_ message: String) {
        FileHandle.standardError.write(Data("marsad: \(message)\n".utf8))
    }

    /// Writes an error, each of its lines as one message.
    static func complain(_ error: any Error) {
        for line in "\(error)".split(separator: "\n") { note(String(line)) }
    }
}
