package import Foundation
package import Testing

/// Real data kept beside the project, for measuring; tests that want it are skipped where it is absent.
///
/// `@Test(.enabled(if: SharedData.isPresent, SharedData.absence))` is how a test says so.
package enum SharedData {
    /// Why a test was skipped.
    package static let absence: Comment = "the folder of shared data is not beside this checkout"

    /// The folder beside the checkout.
    package static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "shared")

    package static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

    /// The bytes of a file named relative to the folder.
    package static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: path)))
    }

    /// The names of the files in a folder named relative to it, in order.
    package static func names(in path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path).sorted()
    }
}
