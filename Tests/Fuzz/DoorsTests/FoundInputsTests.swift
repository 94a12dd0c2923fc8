import Foundation
import FuzzDoors
import Testing

/// Replays the inputs that `make fuzz` once found, in a folder for each door.
@Suite struct FoundInputsTests {
    private static let inputs: [(Door, String)] = Door.allCases.flatMap { door in
        names(in: door.rawValue).map { (door, $0) }
    }

    @Test("an input that once broke a promise breaks none any more", arguments: inputs)
    func replay(door: Door, name: String) throws {
        let folder = try #require(Bundle.module.resourceURL)
        try door.take([UInt8](try Data(contentsOf: folder.appending(path: "Found/\(door.rawValue)/\(name)"))))
    }

    @Test("there are inputs to replay")
    func some() {
        #expect(!FoundInputsTests.inputs.isEmpty)
    }

    private static func names(in door: String) -> [String] {
        let folder = Bundle.module.resourceURL?.appending(path: "Found/\(door)")
        let names = folder.map { FileManager.default.enumerator(atPath: $0.path)?.compactMap { $0 as? String } ?? [] }
        return (names ?? []).sorted()
    }
}
