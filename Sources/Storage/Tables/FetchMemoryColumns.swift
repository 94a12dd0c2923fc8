internal import Foundation
internal import GRDB
internal import News

/// The columns of a source's state that tell how its server behaves.
enum FetchMemoryColumns {
    static let names = [
        "body", "lastBody", "lastNotModified", "distrustedUntil", "freshUntil", "moveAddress", "moveSince", "moveCount",
        "moveCarries", "adoptedAddress", "adoptedFor", "adoptedSince", "absentSince", "absentCount", "isGone",
    ]

    /// The values in the order of the names.
    static func values(_ memory: FetchMemory) -> [(any DatabaseValueConvertible)?] {
        let times = [memory.lastBody, memory.lastNotModified, memory.distrustedUntil, memory.freshUntil]
        return [memory.body.map { Int64(bitPattern: $0) }] + times.map { $0.map(StoredTime.milliseconds) } + [
            (memory.move?.address).map(StoredText.encoded), (memory.move?.since).map(StoredTime.milliseconds),
            memory.move?.count, memory.move?.carries,
            (memory.adopted?.address).map(StoredText.encoded), (memory.adopted?.configured).map(StoredText.encoded),
            (memory.adopted?.since).map(StoredTime.milliseconds),
            (memory.absence?.since).map(StoredTime.milliseconds), memory.absence?.count, memory.absence?.isGone,
        ]
    }

    static func memory(_ row: Row) -> FetchMemory {
        let body: Int64? = row["body"]
        return FetchMemory(
            body: body.map { UInt64(bitPattern: $0) }, lastBody: row.optionalTime("lastBody"),
            lastNotModified: row.optionalTime("lastNotModified"), distrustedUntil: row.optionalTime("distrustedUntil"),
            freshUntil: row.optionalTime("freshUntil"), move: move(row), adopted: adopted(row), absence: absence(row))
    }

    private static func move(_ row: Row) -> MoveSighting? {
        guard let address = row.optionalText("moveAddress") else { return nil }
        return MoveSighting(
            address: address, since: row.time("moveSince"), count: row["moveCount"], carries: row["moveCarries"])
    }

    private static func adopted(_ row: Row) -> AdoptedAddress? {
        guard let address = row.optionalText("adoptedAddress") else { return nil }
        return AdoptedAddress(
            configured: row.text("adoptedFor"), address: address, since: row.time("adoptedSince"))
    }

    private static func absence(_ row: Row) -> Absence? {
        guard let since = row.optionalTime("absentSince") else { return nil }
        return Absence(since: since, count: row["absentCount"], isGone: row["isGone"])
    }
}
