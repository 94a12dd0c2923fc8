package import News
package import Pages

/// Reads one web page without an archive: the answer of `marsad extract`.
package enum PageInspection {
    /// The page as the JSON object that tools rely on (`docs/architecture.md`, section 7).
    ///
    /// - Throws: `PageError` when the bytes are no page.
    package static func json(of bytes: [UInt8], url: String?, contentType: String?) throws -> String {
        try PageJSON.text(of: PageReader().read(bytes, url: url, contentType: contentType))
    }
}

extension PageError: Fault {
    package var blame: Blame { .source }
}
