package import Foundation

import Crypto

/// A file of an issue of a digest, made when it is asked for: all files of a large day would fill the memory.
package struct DigestFile: Sendable {
    /// Its path in the folder of the day.
    package let name: String
    private let render: @Sendable () -> Data

    init(name: String, contents: @escaping @Sendable () -> Data) {
        self.name = name
        render = contents
    }

    /// Its bytes, made anew with each call.
    package var contents: Data { render() }

    /// SHA-256 of some contents (FIPS 180-4).
    package static func sum(of contents: Data) -> [UInt8] { Array(SHA256.hash(data: contents)) }
}

/// A file as it was written.
package struct WrittenFile: Sendable, Hashable {
    package var path: String
    /// Its path in the folder of the day.
    package var name: String
    package var bytes: Int
    /// SHA-256 of it.
    package var sum: [UInt8]
}

extension Digest {
    /// The files of this issue, in the order of `formats`, then the pages of its events if `formats` has HTML: the same
    /// digest gives the same bytes.
    package func files(_ formats: [DigestFormat]) -> [DigestFile] {
        let whole = formats.map { format in
            DigestFile(name: format.fileName(of: masthead.issue)) { Data(format.render(self).utf8) }
        }
        return formats.contains(.html) ? whole + eventPages : whole
    }

    private var eventPages: [DigestFile] {
        events.map { event in
            DigestFile(name: EventPageName(event: event.id, issue: masthead.issue.number).path) {
                Data(HTMLEventPage(event, of: self).page.utf8)
            }
        }
    }
}
