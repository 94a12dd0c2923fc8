import Digests
package import Foundation
package import News
import Storage

/// Whether the files of one issue are what the archive says was issued.
package struct IssueCheck: Sendable, Hashable, Encodable {
    package struct File: Sendable, Hashable, Encodable {
        package enum State: String, Sendable, Hashable, Encodable {
            /// As issued, byte for byte, and made again the same from the archive.
            case proved
            /// As issued by its sum; another version of the program wrote it, and this one writes it otherwise.
            case issued
            case changed
            case missing
        }

        package var name: String
        package var state: State

        init(_ record: DigestFileRecord, found: Data?, made: DigestFile?) {
            name = record.name
            guard let found else {
                state = .missing
                return
            }
            guard found.count == record.bytes, DigestFile.sum(of: found) == record.sum else {
                state = .changed
                return
            }
            state = made?.contents == found ? .proved : .issued
        }
    }

    package var number: Int
    package var at: Date
    /// Whether the archive kept what it said: issues of versions before this was kept have nothing to be proved by.
    package var isKept: Bool
    package var files: [File]
}

/// The answer of `marsad digest verify`.
package struct VerificationReport: Report {
    package var day: CalendarDay
    package var issues: [IssueCheck]

    /// Whether every file of every issue is as it was issued.
    package var isSound: Bool {
        issues.allSatisfy { $0.files.allSatisfy { $0.state == .proved || $0.state == .issued } }
    }

    package var text: String {
        guard !issues.isEmpty else { return "\(day): no digest was issued" }
        return issues.flatMap { issue in
            [
                "\(day) r\(issue.number), issued \(Rfc3339.text(issue.at))\(issue.isKept ? "" : ": nothing kept to prove it by")"
            ]
                + issue.files.map { "  \($0.name): \(Self.words(for: $0.state))" }
        }
        .map(Terminal.plain).joined(separator: "\n")
    }

    private static func words(for state: IssueCheck.File.State) -> String {
        switch state {
        case .proved: "as issued, and the archive gives the same bytes"
        case .issued: "as issued; this version of marsad would write it otherwise"
        case .changed: "changed since it was issued; 'marsad digest DAY --write' puts it back"
        case .missing: "missing; 'marsad digest DAY --write' puts it back"
        }
    }
}
