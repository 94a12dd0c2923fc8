internal import CZlib
internal import Foundation
internal import GRDB

/// Bytes as the archive keeps what is large and seldom read: their number in eight bytes, the low one first, then what
/// zlib made of them (RFC 1950).
enum DeflatedBlob {
    /// More than any issue has; a number above it is damage.
    private static let most: UInt64 = 1 << 30

    static func packed(_ bytes: Data) throws -> Data {
        var room = compressBound(uLong(bytes.count))
        var packed = Data(count: Int(room))
        let status = unsafe packed.withUnsafeMutableBytes { target in
            unsafe bytes.withUnsafeBytes { source in
                unsafe compress2(
                    target.bindMemory(to: Bytef.self).baseAddress, &room,
                    source.bindMemory(to: Bytef.self).baseAddress, uLong(bytes.count), 6)
            }
        }
        guard status == Z_OK else { throw DatabaseError(resultCode: .SQLITE_NOMEM, message: "zlib: \(status)") }
        let size = (0..<8).map { UInt8(truncatingIfNeeded: bytes.count >> ($0 * 8)) }
        return Data(size) + packed.prefix(Int(room))
    }

    static func unpacked(_ blob: Data) throws -> Data {
        let damage = DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a packed value cannot be read")
        let size = blob.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard blob.count >= 8, size <= most else { throw damage }
        let packed = Data(blob.dropFirst(8))
        var room = uLong(size)
        var bytes = Data(count: max(1, Int(size)))
        let status = unsafe bytes.withUnsafeMutableBytes { target in
            unsafe packed.withUnsafeBytes { source in
                unsafe uncompress(
                    target.bindMemory(to: Bytef.self).baseAddress, &room,
                    source.bindMemory(to: Bytef.self).baseAddress, uLong(packed.count))
            }
        }
        guard status == Z_OK, room == uLong(size) else { throw damage }
        return bytes.prefix(Int(size))
    }
}
