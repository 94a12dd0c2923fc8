package import Foundation

/// Writes a digest as JSON for programs.
///
/// The keys are the properties of `Digest` and of the values in it, sorted by name; `schema` tells the version. A key
/// whose value is unknown is absent. Times are RFC 3339 in UTC to the second, days are `YYYY-MM-DD`, delays are
/// seconds, shares whole per cent. Articles and events are numbers: 12 is what other places call `a12` or `e12`. Each
/// article of the day is the `lead` or the `story` of exactly one strand; a lead with the role `earlier` is of
/// another day.
enum JSONRenderer {
    static func page(_ digest: Digest) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        do {
            return String(decoding: try encoder.encode(digest), as: UTF8.self) + "\n"
        } catch {
            // A digest holds texts, whole numbers, days and dates, all of which JSON can say.
            preconditionFailure("a digest could not be written as JSON: \(error)")
        }
    }

    /// Reads back what `page` wrote.
    static func digest(from page: some Sequence<UInt8>) throws -> Digest {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return try decoder.decode(Digest.self, from: Data(page))
    }
}

extension Digest {
    /// The digest in the form in which the archive keeps it.
    package var kept: Data { Data(JSONRenderer.page(self).utf8) }

    /// Reads back what was kept; nil for a form that another version of the program kept.
    ///
    /// The archive tells damage before it hands anything out, so what does not fit here is of another form.
    package init?(kept: Data) {
        guard let digest = try? JSONRenderer.digest(from: kept), digest.schema == Digest.schemaVersion else {
            return nil
        }
        self = digest
    }
}
