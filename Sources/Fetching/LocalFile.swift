import Foundation

/// Reads a feed that lies on this machine, under the same limits as one from a server.
enum LocalFile {
    /// Reads a regular file, off the caller's actor.
    ///
    /// Its tag is made of date, size and identity, so that an unchanged file is not read again.
    ///
    /// - Throws: `FetchError.unreadable` or `.tooLarge`.
    @concurrent static func fetch(_ address: Address, _ request: FetchRequest) async throws(FetchError) -> FetchReply {
        let descriptor = unsafe open(address.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw failure(address) }
        defer { close(descriptor) }
        var facts = stat()
        guard unsafe fstat(descriptor, &facts) == 0 else { throw failure(address) }
        guard facts.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(path: address.path, detail: "it is not a regular file")
        }
        let tag = "\"\(facts.st_mtim.tv_sec).\(facts.st_mtim.tv_nsec)-\(facts.st_size)-\(facts.st_ino)\""
        guard request.etag != tag else {
            return FetchReply(status: 0, isNotModified: true, finalURL: address.shown, etag: tag)
        }
        let body = try read(descriptor, address, limit: request.limits.body)
        return FetchReply(status: 0, body: body, finalURL: address.shown, etag: tag)
    }

    /// Reads to the end, whatever size the file claimed: it may be growing.
    private static func read(_ descriptor: Int32, _ address: Address, limit: Int) throws(FetchError) -> [UInt8] {
        var body: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe Glibc.read(descriptor, &chunk, chunk.count)
            guard count >= 0 else { throw failure(address) }
            guard count > 0 else { return body }
            guard body.count + count <= limit else { throw .tooLarge(what: "body", limit: limit) }
            body.append(contentsOf: chunk[..<count])
        }
    }

    private static func failure(_ address: Address) -> FetchError {
        .unreadable(path: address.path, detail: unsafe String(cString: strerror(errno)))
    }
}
