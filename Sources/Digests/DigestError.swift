package import News

/// Why a digest could not be put on disk.
package enum DigestError: Fault, Hashable {
    /// A folder could not be made or listed.
    case folder(path: String, reason: String)
    /// A file could not be read, written or put in its place.
    case file(path: String, reason: String)
    /// The link to the newest day could not be set.
    case link(path: String, reason: String)

    package var label: String {
        switch self {
        case .folder: "digest-folder"
        case .file: "digest-file"
        case .link: "digest-link"
        }
    }

    package var blame: Blame { .machine }

    package var description: String {
        switch self {
        case .folder(let path, let reason):
            "the digest folder \(path) cannot be used: \(reason); check that it may be written to"
        case .file(let path, let reason):
            "the digest file \(path) cannot be written: \(reason); check free space and permissions"
        case .link(let path, let reason):
            "the link \(path) cannot be set: \(reason); remove whatever stands in its place"
        }
    }
}
