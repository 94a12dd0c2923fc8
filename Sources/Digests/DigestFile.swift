package import Foundation

import Crypto

/// A file of an issue of a digest.
package struct DigestFile: Sendable, Hashable {
    /// Its path in the folder of the day.
    package let name: String
    package let contents: Data

    /// SHA-256 of the contents (FIPS 180-4).
    package var sum: [UInt8] { DigestFile.sum(of: contents) }

    package static func sum(of contents: Data) -> [UInt8] { Array(SHA256.hash(data: contents)) }
}

extension Digest {
    /// The files of this issue, in the order of `formats`, then the pages of its events if `formats` has HTML: the same
    /// digest gives the same bytes.
    package func files(_ formats: [DigestFormat]) -> [DigestFile] {
        let whole = formats.map { format in
            DigestFile(name: format.fileName(of: masthead.issue), contents: Data(format.render(self).utf8))
        }
        return formats.contains(.html) ? whole + eventPages : whole
    }

    private var eventPages: [DigestFile] {
        events.map { event in
            DigestFile(
                name: EventPageName(event: event.id, issue: masthead.issue.number).path,
                contents: Data(HTMLEventPage(event, of: self).page.utf8))
        }
    }
}
