import Foundation

/// What is kept of a story to be compared with later ones, as bytes.
///
/// A story is read with the word statistics of its day and weighed against the stories that were there, so another
/// reading of its text would give something else; and its text may have been edited.
struct StoryMemory: Sendable {
    /// When it was published; an edit may date it otherwise.
    var time: Date
    var reading: Reading
    /// See `Member.crowd`.
    var crowd: Double

    init(of member: Member) {
        time = member.time
        reading = member.reading
        crowd = member.crowd
    }

    /// Equal memories as equal bytes; without the spellings, which only a new story needs.
    var bytes: [UInt8] {
        var writer = ByteWriter(expecting: 3_000)
        writer.append(time.timeIntervalSinceReferenceDate)
        writer.append(crowd)
        writer.append(hashes: reading.terms)
        writer.append(reading.vector, among: reading.terms)
        writer.append(reading.title, among: reading.terms)
        writer.append(hashes: reading.titleTerms, among: reading.terms)
        writer.append(reading.letters, among: [])
        writer.append(reading.principals)
        writer.append(reading.names, among: reading.principals.mentioned)
        writer.append(reading.circumstances)
        return writer.sealed
    }

    /// Reads what `bytes` wrote; nil for bytes of another scheme and for damaged ones.
    init?(bytes: [UInt8]) {
        do {
            var reader = try ByteReader(bytes)
            time = Date(timeIntervalSinceReferenceDate: try reader.double())
            crowd = try reader.double()
            let terms = try reader.hashes()
            let vector = try reader.vector(among: terms)
            let title = try reader.vector(among: terms)
            let titleTerms = try reader.hashes(among: terms)
            let letters = try reader.vector(among: [])
            let principals = try reader.principals()
            reading = Reading(
                vector: vector, terms: terms, title: title, letters: letters,
                names: try reader.vector(among: principals.mentioned), principals: principals,
                circumstances: try reader.circumstances(), titleTerms: titleTerms)
            guard reader.isAtEnd else { return nil }
        } catch {
            return nil
        }
    }
}

extension ByteWriter {
    fileprivate mutating func append(_ vector: StoryVector, among terms: [UInt32]) {
        append(hashes: vector.terms, among: terms)
        append(weights: vector.weights)
        append(vector.length)
    }

    fileprivate mutating func append(_ principals: Principals) {
        append(hashes: principals.mentioned)
        append(hashes: principals.salient, among: principals.mentioned)
        append(Array(zip(principals.marked, principals.surfaces))) { writer, name in
            writer.append(name.0)
            writer.append(name.1)
        }
    }
}

extension ByteReader {
    fileprivate mutating func vector(among terms: [UInt32]) throws -> StoryVector {
        let hashes = try hashes(among: terms)
        return StoryVector(terms: hashes, weights: try weights(hashes.count), length: try float())
    }

    fileprivate mutating func principals() throws -> Principals {
        let mentioned = try hashes()
        let salient = try hashes(among: mentioned)
        let names = try list { (try $0.text(), try $0.text()) }
        return Principals(marked: names.map(\.0), surfaces: names.map(\.1), salient: salient, mentioned: mentioned)
    }
}
