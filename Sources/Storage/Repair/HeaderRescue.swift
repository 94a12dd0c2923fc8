internal import Foundation

/// Writes the first hundred bytes of an archive anew when they are damaged
/// (https://www.sqlite.org/fileformat2.html, section 1.3).
///
/// All archives have pages of one size and text in UTF-8, and what else the header tells SQLite finds out by itself.
enum HeaderRescue {
    private static let pageSize = 4096
    private static let size = 100

    /// Whether a file may be an archive but for its header: whole pages, the first of which has a table behind the header.
    static func isWorthwhile(_ path: String) throws -> Bool {
        let file = try FileHandle(forReadingFrom: URL(filePath: path))
        defer { file.closeFile() }
        let first = [UInt8](try file.read(upToCount: pageSize) ?? Data())
        guard first.count == pageSize else { return false }
        // The kinds of page that begin a tree of rows, then its cells and where the last of them begins: section 1.6.
        let cells = Int(first[size + 3]) << 8 | Int(first[size + 4])
        let content = Int(first[size + 5]) << 8 | Int(first[size + 6])
        return [0x05, 0x0D].contains(first[size]) && cells > 0 && (size + 8 + cells * 2...pageSize).contains(content)
    }

    /// Makes the header of a file that was cut off tell how long it is; says whether it was.
    static func fit(_ path: String) throws -> Bool {
        let file = try FileHandle(forUpdating: URL(filePath: path))
        defer { file.closeFile() }
        let pages = UInt32(try file.seekToEnd() / UInt64(pageSize))
        try file.seek(toOffset: pageCountPlace)
        let told = (try file.read(upToCount: 4) ?? Data()).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        guard told > pages else { return false }
        try file.seek(toOffset: pageCountPlace)
        try file.write(contentsOf: Data(bigEndian(pages)))
        return true
    }

    private static let pageCountPlace: UInt64 = 28

    static func write(to path: String) throws {
        let file = try FileHandle(forUpdating: URL(filePath: path))
        let pages = UInt32(try file.seekToEnd() / UInt64(pageSize))
        var header = [UInt8]("SQLite format 3\0".utf8) + [0x10, 0x00, 1, 1, 0, 64, 32, 32]
        // A count of changes, the number of pages and no free ones; the fourth kind of schema, in UTF-8.
        for number in [1, pages, 0, 0, 1, 4, 0, 0, 1, 0, 0] as [UInt32] { header += bigEndian(number) }
        header += bigEndian(Schema.applicationID) + [UInt8](repeating: 0, count: 20)
        header += bigEndian(1) + bigEndian(3_040_000)
        try file.seek(toOffset: 0)
        try file.write(contentsOf: Data(header))
        try file.close()
    }

    private static func bigEndian(_ number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - $0 * 8)) }
    }
}
