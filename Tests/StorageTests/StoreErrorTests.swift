import News
import Testing

@testable import Storage

@Suite struct StoreErrorTests {
    private static let all: [StoreError] = [
        .cannotOpen(path: "/x/a.sqlite", reason: "r"), .foreign(path: "/x/a.sqlite", reason: "r"),
        .newerSchema(path: "/x/a.sqlite", steps: ["0009-x"]), .busy(path: "/x/a.sqlite"),
        .damaged(path: "/x/a.sqlite", reason: "r"), .refused(reason: "r"), .failed(path: "/x/a.sqlite", reason: "r"),
        .cancelled, .damagedIndex(path: "/x/a.sqlite"), .full(path: "/x/a.sqlite"), .readOnly(path: "/x/a.sqlite"),
        .olderSchema(path: "/x/a.sqlite", steps: ["0009-x"]), .noSnapshot(path: "/x/a.sqlite", reason: "r"),
    ]

    @Test("labels differ and need no quoting")
    func labels() {
        let labels = Self.all.map(\.label)
        #expect(Set(labels).count == labels.count)
        #expect(labels.allSatisfy { $0.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-") } })
    }

    @Test("a fault of a file names the file and what to do", arguments: all)
    func descriptions(error: StoreError) {
        let text = error.description
        switch error {
        case .refused, .cancelled: #expect(text.contains("nothing"))
        default:
            #expect(text.contains("/x/a.sqlite"))
            #expect(text.contains(";"))
        }
    }
}
