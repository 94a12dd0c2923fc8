package import Feeds
package import Fetching
package import News
import Pages
import Storage

extension FetchError: Fault {
    package var blame: Blame { .source }
}

extension FeedError: Fault {
    package var blame: Blame { .source }
}

/// A file or a word given to a verb that cannot be used.
package enum InputError: Fault, Hashable {
    case unreadable(path: String)
    /// A line of JSON lines that is none, or lacks a field.
    case line(Int, problem: String)
    case unknownSource(String, nearest: String?)
    case unknownFormat(String)
    case notADay(String)
    /// No such article or event, or a number written in another way.
    case unknown(kind: String, id: String, example: String)

    package var label: String {
        switch self {
        case .unreadable: "no-input"
        case .line: "bad-line"
        case .unknownSource: "unknown-source"
        case .unknownFormat: "unknown-format"
        case .notADay: "not-a-day"
        case .unknown: "unknown-id"
        }
    }

    package var blame: Blame { .operator }

    package var description: String {
        switch self {
        case .unreadable(let path): "\(path) cannot be read; check its name and permissions"
        case .line(let number, let problem): "line \(number): \(problem)"
        case .unknownSource(let name, let nearest):
            "no source is called '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "; see 'marsad sources'")
        case .unknownFormat(let name): "'\(name)' is no format; write md, html, txt or json"
        case .notADay(let text): "'\(text)' is no day; write today, yesterday or a date such as 2026-09-15"
        case .unknown(let kind, let id, let example): "there is no \(kind) '\(id)'; its number looks like \(example)"
        }
    }
}

/// The codes a process ends with (`sysexits.h`).
package enum ExitStatus {
    package static let usage: Int32 = 64
    package static let unusableData: Int32 = 65
    package static let noInput: Int32 = 66
    package static let unavailable: Int32 = 69
    /// Another daemon holds the archive: the same start succeeds once that one has ended.
    package static let tryAgain: Int32 = 75

    /// The code for an error of ours; nil for one that is not.
    package static func code(of error: any Error) -> Int32? {
        switch error {
        case is ConfigurationError: 78
        case InputError.unreadable: noInput
        case InputError.line: unusableData
        case CorrectionRefusal.unknownEvent, CorrectionRefusal.unknownArticle: usage
        case is CorrectionRefusal: unusableData
        case is InputError, is SourceWishError, is SearchRequestError: usage
        case is FeedError, is PageError: unusableData
        // Trying again cannot mend it.
        case StoreError.damaged, is ArchiveDamage: unusableData
        case is FetchError, is SearchIndexError: unavailable
        case DaemonError.alreadyRunning: tryAgain
        case DaemonError.cannotListen: unavailable
        case let fault as any Fault: fault.blame == .operator ? 78 : 74
        default: nil
        }
    }
}
