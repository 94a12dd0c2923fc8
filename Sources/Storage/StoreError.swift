internal import GRDB
package import News

/// What can go wrong with the archive; every case reads as a sentence that says what, where and what to do.
package enum StoreError: Fault, Hashable {
    /// The file cannot be opened or made.
    case cannotOpen(path: String, reason: String)
    /// The file is there but is no archive of marsad; it was not touched.
    case foreign(path: String, reason: String)
    /// A later marsad wrote the file; `steps` are those of its schema that this one does not know.
    case newerSchema(path: String, steps: [String])
    /// An earlier marsad wrote the file, and this process may not bring it up to date; `steps` are those that it lacks.
    case olderSchema(path: String, steps: [String])
    /// The file must be brought up to date, and no copy of it could be made first; nothing was changed.
    case noSnapshot(path: String, reason: String)
    /// Another process kept the file locked.
    case busy(path: String)
    /// SQLite found the file damaged.
    case damaged(path: String, reason: String)
    /// The full-text index is damaged; the articles are not.
    case damagedIndex(path: String)
    /// The values contradict the archive or each other; nothing was written.
    case refused(reason: String)
    /// The owner corrected events, or another process took in articles, after this was decided; nothing was written, and it can be decided again.
    case overtaken
    /// The disk has no room left; nothing was written.
    case full(path: String)
    /// The file, its folder or its file system may only be read; nothing was written.
    case readOnly(path: String)
    /// The disk or the system failed; nothing was written.
    case failed(path: String, reason: String)
    /// The task was cancelled; nothing was written.
    case cancelled

    package var label: String {
        switch self {
        case .cannotOpen: "cannot-open"
        case .foreign: "foreign-file"
        case .newerSchema: "newer-schema"
        case .olderSchema: "older-schema"
        case .noSnapshot: "no-snapshot"
        case .busy: "busy"
        case .damaged: "damaged"
        case .damagedIndex: "damaged-index"
        case .refused: "refused"
        case .overtaken: "overtaken"
        case .full: "disk-full"
        case .readOnly: "read-only"
        case .failed: "disk"
        case .cancelled: "cancelled"
        }
    }

    package var blame: Blame {
        switch self {
        case .cannotOpen, .foreign, .newerSchema, .olderSchema: .operator
        case .noSnapshot, .busy, .damaged, .damagedIndex, .refused, .overtaken, .full, .readOnly, .failed, .cancelled:
            .machine
        }
    }

    package var description: String {
        switch self {
        case .cannotOpen(let path, let reason):
            "cannot open the archive \(path): \(reason); check that its folder exists and may be written"
        case .foreign(let path, let reason):
            "\(path) is no archive of marsad (\(reason)) and was left as it is; "
                + "name another file, or move this one away to begin a new archive there"
        case .newerSchema(let path, let steps):
            "the archive \(path) was written by a newer marsad (schema steps unknown here: "
                + steps.joined(separator: ", ") + "); install that marsad again, or restore a backup made before it"
        case .olderSchema(let path, let steps):
            "the archive \(path) was written by an older marsad (it lacks the schema steps \(steps.joined(separator: ", "))) "
                + "and may only be read here; start this marsad once as the user who owns it"
        case .noSnapshot(let path, let reason):
            "the archive \(path) was written by an older marsad and has to be brought up to date, but no copy of it can be "
                + "made first (\(reason)); nothing was changed; make room beside it and start again"
        case .busy(let path):
            "the archive \(path) is locked by another process; stop the other marsad, or try again when it is done"
        case .damaged(let path, let reason):
            "the archive \(path) is damaged (\(reason)); stop marsad, then mend it by 'marsad db check --repair', which keeps "
                + "the damaged file, or put a backup in its place"
        case .damagedIndex(let path):
            "the search index of the archive \(path) is damaged; 'marsad db reindex' builds it anew"
        case .refused(let reason):
            "the archive refused to store this and wrote nothing: \(reason)"
        case .overtaken:
            "the archive was changed while this was decided and nothing was written; try again"
        case .full(let path):
            "the disk of the archive \(path) is full and nothing was written; make room there"
        case .readOnly(let path):
            "the archive \(path) may only be read, so nothing was written; act as the user who owns it, and check that "
                + "neither the file, nor its folder, nor its file system is read-only"
        case .failed(let path, let reason):
            "reading or writing the archive \(path) failed (\(reason)); look for errors of the disk in the system's log"
        case .cancelled:
            "the work on the archive was cancelled before it took effect; nothing was written"
        }
    }
}

extension StoreError {
    /// Whether the file itself is damaged, which no waiting mends.
    package var isDamage: Bool {
        if case .damaged = self { true } else { false }
    }

    /// Whether the machine fails the archive, which stays as it is and can be used again once the machine is mended.
    package var isOutage: Bool {
        switch self {
        case .full, .readOnly, .failed, .cannotOpen: true
        case .foreign, .newerSchema, .olderSchema, .noSnapshot, .busy, .damaged, .damagedIndex, .refused, .overtaken,
            .cancelled:
            false
        }
    }
}

extension StoreError {
    /// The same fault in the room's own words.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as StoreError: self = error
        case is CancellationError: self = .cancelled
        case let error as DatabaseError: self.init(database: error, path: path)
        default: self = .failed(path: path, reason: String(describing: error))
        }
    }

    private init(database error: DatabaseError, path: String) {
        // Never the statement or its arguments: they hold what strangers wrote.
        let reason = error.message ?? error.resultCode.description
        guard error.extendedResultCode != .SQLITE_CORRUPT_VTAB else {
            self = .damagedIndex(path: path)
            return
        }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path, reason: reason)
        case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_TOOBIG: self = .refused(reason: reason)
        case .SQLITE_FULL: self = .full(path: path)
        case .SQLITE_READONLY: self = .readOnly(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_PERM: self = .cannotOpen(path: path, reason: reason)
        case .SQLITE_INTERRUPT, .SQLITE_ABORT: self = .cancelled
        default: self = .failed(path: path, reason: reason)
        }
    }
}
