import Foundation
import TestSupport
import Testing

/// Nothing is lost and nothing comes twice, whenever the process dies.
@Suite(.timeLimit(.minutes(5))) struct SuddenDeathTests {
    /// Kills in each half of the life of one archive; with thirteen archives there are a hundred and four.
    private static let kills = 4

    @Test("an archive whose writer is killed again and again holds what an undisturbed one holds", arguments: 0..<13)
    func survives(archive: UInt64) async throws {
        var moments = SeededGenerator(seed: archive)
        let killed = try KilledNewsroom()
        let undisturbed = try KilledNewsroom()
        var edition = Edition(number: 0, edits: 0)
        // In the second half articles are edited too, which all have been taken in by then.
        for isEditing in [false, true] {
            for _ in 0..<Self.kills {
                repeat {
                    edition.number += 1
                    edition.edits += isEditing ? 1 : 0
                    killed.publish(edition)
                } while try await !killed.pollAndDie(at: Moment.random(using: &moments))
            }
            for newsroom in [killed, undisturbed] {
                newsroom.publish(edition)
                try await newsroom.poll()
            }
        }
        try await killed.check()
        let found = try await killed.holdings()
        let expected = try await undisturbed.holdings()
        #expect(found.values.reduce(0, +) == edition.size)
        #expect(found == expected)
        #expect(try await killed.editedVersions(edition) == undisturbed.editedVersions(edition))
    }
}

/// When a process is killed.
private enum Moment {
    /// Some time after it asked for the feed of that number, when those before it are being taken in.
    case asking(Int, patience: Int)
    /// When so many bytes have come to its write-ahead log, which is in the middle of a commit.
    case writing(Int)

    static func random(using generator: inout SeededGenerator) -> Moment {
        Bool.random(using: &generator)
            ? .asking(
                .random(in: 0..<Edition.outlets, using: &generator),
                patience: .random(in: 0..<40_000, using: &generator))
            : .writing(.random(in: 1..<600_000, using: &generator))
    }
}

/// What the outlets show at one time; a later edition has more items and changes some of the first.
private struct Edition {
    static let outlets = 6
    static let day = "2024-05-01"
    private static let words = """
        محطة نهر قرية سوق ميناء جسر مدرسة حصاد قمح زيتون مطر طريق قطار مسرح كتاب معرض فريق ملعب مهندس طبيب مزارع \
        مجلس خطة موسم افتتاح صيانة مشروع تعاون زيارة اجتماع بيان تقرير لجنة مسابقة حديقة متحف بلدة شارع صباح مساء
        """.split(separator: " ")

    var number: Int
    /// How many items of each outlet have another headline than at first.
    var edits: Int

    var size: Int { Self.outlets * number * 3 }

    func page(of outlet: Int) -> FeedPage {
        FeedPage((0..<number * 3).reversed().map { item(of: outlet, $0) })
    }

    private func item(of outlet: Int, _ index: Int) -> FeedPage.Item {
        // Every second outlet copies the one before it.
        var generator = SeededGenerator(seed: UInt64(outlet / 2 * 1000 + index))
        let words = (0..<40).compactMap { _ in Self.words.randomElement(using: &generator) }
        let title = words.prefix(6).joined(separator: " ") + (index < edits ? " (تحديث)" : "")
        let (hour, minute) = (8 + index / 60, index % 60)
        return FeedPage.Item(
            "\(outlet)-\(index)", "\(title) \(index)", text: words.joined(separator: " "),
            published:
                "Wed, 01 May 2024 \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute):\(outlet)0 GMT")
    }
}

/// A newsroom whose outlets show editions.
private struct KilledNewsroom {
    /// One article as far as two archives must agree on it: which number it has depends on what was committed first.
    struct Holding: Hashable {
        var source: String
        var link: String
        var title: String
    }

    private let newsroom: Newsroom
    private let sources = (0..<Edition.outlets).map { (name: "محطة \($0)", path: "/\($0)") }

    init() throws {
        newsroom = try Newsroom()
        // Few at a time, so that fetching and taking in go on side by side from the first feed to the last.
        try newsroom.watch(sources, more: "limits:\n  parallel: 2\n")
    }

    func publish(_ edition: Edition) {
        for outlet in 0..<Edition.outlets {
            newsroom.publish(edition.page(of: outlet), at: "/\(outlet)", etag: "\"\(edition.number)\"")
        }
    }

    /// Polls all sources, undisturbed.
    func poll() async throws {
        let answer = await (try start()).answer()
        try #require(answer.ending == .exit(0), "\(answer.errors)")
    }

    /// Polls and kills the process, unless it was faster; says whether it was killed.
    func pollAndDie(at moment: Moment) async throws -> Bool {
        let asked = newsroom.arrivals.lines
        let written = logSize
        let process = try start()
        switch moment {
        case .asking(let outlet, let patience):
            let path = "/\(outlet)"
            #expect(await newsroom.arrivals.holds(path, times: asked.count { $0 == path } + 1))
            for _ in 0..<patience { sched_yield() }
        case .writing(let bytes):
            while process.isRunning, logSize < written + bytes { await Task.yield() }
        }
        process.signal(SIGKILL)
        let answer = await process.answer()
        #expect([.signal(SIGKILL), .exit(0)].contains(answer.ending), "\(answer.errors)")
        return answer.ending == .signal(SIGKILL)
    }

    /// Lets the archive be checked.
    func check() async throws {
        let answer = try await newsroom.run("db", "check")
        #expect(answer.ending == .exit(0), "\(answer.errors)")
    }

    /// All articles, each as often as it is there.
    func holdings() async throws -> [Holding: Int] {
        let articles = try await stories().map { Holding(source: $0.source, link: $0.link, title: $0.title) }
        let status = try await newsroom.json(StatusAnswer.self, "status")
        #expect(status.archive.articles == articles.count)
        return Dictionary(articles.map { ($0, 1) }, uniquingKeysWith: +)
    }

    /// The versions of the edited articles of one outlet, the oldest article first.
    func editedVersions(_ edition: Edition) async throws -> [Int] {
        let links = (0..<edition.edits).map { "https://example.org/0-\($0)" }
        let numbers = Dictionary(try await stories().map { ($0.link, $0.article) }) { first, _ in first }
        var versions: [Int] = []
        for link in links {
            let number = try #require(numbers[link])
            let answer = try await newsroom.json(ArticleAnswer.self, "explain", "article", "a\(number)")
            #expect(answer.versions.map(\.version) == Array(1...answer.article.version))
            versions.append(answer.article.version)
        }
        return versions
    }

    private func stories() async throws -> [DigestAnswer.Story] {
        let answer = try await newsroom.run("digest", Edition.day, "--format", "json")
        try #require(answer.ending == .exit(0), "\(answer.errors)")
        return try JSONDecoder().decode(DigestAnswer.self, from: Data(answer.output.utf8)).stories
    }

    private func start() throws -> MarsadProcess {
        try newsroom.start(["poll"] + sources.map(\.name))
    }

    /// Bytes in the archive's write-ahead log; 0 when there is none.
    private var logSize: Int {
        let path = newsroom.folder.path("marsad.sqlite-wal")
        return (try? URL(filePath: path).resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0
    }
}
