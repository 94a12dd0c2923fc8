import News

/// Why a daemon does not start.
enum DaemonError: Fault, Hashable {
    /// Another one works on the archive.
    case alreadyRunning(archive: String, holder: DaemonHolder?)
    /// The file that tells of the daemon cannot be made or locked.
    case cannotLock(path: String, reason: String)
    /// Nothing may be written beside the archive, and so the archive itself may only be read.
    case onlyToRead(archive: String)
    /// The address for metrics cannot be listened at.
    case cannotListen(address: String, reason: String)

    var label: String {
        switch self {
        case .alreadyRunning: "already-running"
        case .cannotLock: "cannot-lock"
        case .onlyToRead: "read-only"
        case .cannotListen: "cannot-listen"
        }
    }

    var blame: Blame {
        switch self {
        case .alreadyRunning, .onlyToRead, .cannotListen: .machine
        case .cannotLock: .operator
        }
    }

    var description: String {
        switch self {
        case .alreadyRunning(let archive, let holder):
            "another marsad watches for the archive \(archive)"
                + (holder.map { ": process \($0.pid), version \($0.version), since \(Rfc3339.text($0.since))" } ?? "")
                + "; stop it first, or give this one an archive of its own ('storage.path')"
        case .cannotLock(let path, let reason):
            "the lock file \(path) cannot be taken: \(reason); check that its folder may be written"
        case .onlyToRead(let archive):
            "the archive \(archive) may only be read; act as the user who owns it, and check that neither its folder nor its "
                + "file system is read-only"
        case .cannotListen(let address, let reason):
            "metrics cannot be served at \(address): \(reason); free the address, or name another in 'metrics.listen'"
        }
    }
}
