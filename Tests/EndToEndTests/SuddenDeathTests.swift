import Foundation
import TestSupport
import Testing

/// Nothing is lost and nothing comes twice, whenever the process dies.
@Suite(.timeLimit(.minutes(5))) struct SuddenDeathTests {
    /// Kills before each edition is at last taken in undisturbed: thirteen archives of four editions die 104 times.
    private static let kills = 2

    @Test(
        "an archive whose writer is killed again and again holds what an undisturbed one holds",
        .serialized, arguments: 0..<13)
    func survives(archive: UInt64) async throws {
        var moments = SeededGenerator(seed: archive)
        let killed = try KilledNewsroom()
        let undisturbed = try KilledNewsroom()
        for edition in Edition.all {
            for _ in 0..<Self.kills {
                while try await !killed.pollAndDie(at: .random(using: &moments), seeing: edition) {}
            }
            // A validator kept without its articles would show here: the server would say that nothing changed.
            try await killed.poll(edition)
            #expect(try await killed.articleCount() == edition.size)
        }
        for edition in Edition.wordings { try await undisturbed.poll(edition) }
        try await killed.check()
        #expect(try await killed.holdings() == undisturbed.holdings())
        #expect(try await killed.editedVersions() == undisturbed.editedVersions())
        for words in ["تحديث", "محطة", "قطار -قمح"] {
            #expect(try await killed.found(words) == undisturbed.found(words), "\(words)")
        }
    }
}

/// When a process is killed.
private enum Moment {
    /// Some time after it asked for the feed of that number, which it does not get: the one before is being taken in.
    case asking(Int, patience: Int)
    /// When so many bytes have come to its write-ahead log, which is in the middle of a commit.
    case writing(Int)

    static func random(using generator: inout SeededGenerator) -> Moment {
        if Bool.random(using: &generator) { return .writing(.random(in: 1..<300_000, using: &generator)) }
        let outlet = Int.random(in: 0..<Edition.outlets, using: &generator)
        return .asking(outlet, patience: .random(in: 0..<20_000, using: &generator))
    }
}

/// What the outlets show at one time; a later edition has more items and changes some of the first.
private struct Edition {
    static let outlets = 4
    /// The third and the fourth edit items that the second has.
    static let all = [(1, 0), (2, 0), (3, 1), (4, 2)].map { Edition(number: $0, edits: $1) }
    /// Those that bring every wording, when nothing goes amiss.
    static let wordings = [all[1], all[3]]
    private static let itemsAtOnce = 3
    static let day = "2024-05-01"
    private static let words = """
        محطة نهر قرية سوق ميناء جسر مدرسة حصاد قمح زيتون مطر طريق قطار مسرح كتاب معرض فريق ملعب مهندس طبيب مزارع \
        مجلس خطة موسم افتتاح صيانة مشروع تعاون زيارة اجتماع بيان تقرير لجنة مسابقة حديقة متحف بلدة شارع صباح مساء
        """.split(separator: " ")

    var number: Int
    /// How many items of each outlet have another headline than at first.
    var edits: Int

    var size: Int { Self.outlets * number * Self.itemsAtOnce }

    func page(of outlet: Int) -> FeedPage {
        FeedPage((0..<number * Self.itemsAtOnce).reversed().map { item(of: outlet, $0) })
    }

    private func item(of outlet: Int, _ index: Int) -> FeedPage.Item {
        // Every second outlet copies the one before it.
        var generator = SeededGenerator(seed: UInt64(outlet / 2 * 1000 + index))
        let words = (0..<16).compactMap { _ in Self.words.randomElement(using: &generator) }
        let title = words.prefix(6).joined(separator: " ") + (index < edits ? " (تحديث)" : "")
        let (hour, minute) = (8 + index / 60, index % 60)
        return FeedPage.Item(
            "\(outlet)-\(index)", "\(title) \(index)", text: words.joined(separator: " "),
            published:
                "Wed, 01 May 2024 \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute):\(outlet)0 GMT")
    }
}

/// A newsroom whose outlets show editions.
private struct KilledNewsroom: Sendable {
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

    private func publish(_ edition: Edition) {
        for outlet in 0..<Edition.outlets {
            newsroom.publish(edition.page(of: outlet), at: "/\(outlet)", etag: "\"\(edition.number)\"")
        }
    }

    /// Polls all sources, undisturbed.
    func poll(_ edition: Edition) async throws {
        publish(edition)
        let answer = await (try start()).answer()
        try #require(answer.ending == .exit(0), "\(answer.errors)")
    }

    /// Polls and kills the process, unless it was faster; says whether it was killed.
    func pollAndDie(at moment: Moment, seeing edition: Edition) async throws -> Bool {
        publish(edition)
        let answer =
            switch moment {
            case .asking(let outlet, let patience): try await dieAsking(edition, of: outlet, patience: patience)
            case .writing(let bytes): try await dieWriting(bytes)
            }
        try #require([.signal(SIGKILL), .exit(0)].contains(answer.ending), "\(answer.errors)")
        return answer.ending == .signal(SIGKILL)
    }

    private func dieAsking(_ edition: Edition, of outlet: Int, patience: Int) async throws -> MarsadProcess.Answer {
        let gate = LoopbackGate()
        defer { gate.open() }
        let path = "/\(outlet)"
        let asked = newsroom.arrivals.lines.count { $0 == path }
        newsroom.publish(edition.page(of: outlet), at: path, heldBy: gate)
        let process = try start()
        #expect(await newsroom.arrivals.holds(path, times: asked + 1))
        for _ in 0..<patience { sched_yield() }
        process.signal(SIGKILL)
        return await process.answer()
    }

    private func dieWriting(_ bytes: Int) async throws -> MarsadProcess.Answer {
        let enough = logSize + bytes
        let process = try start()
        await withCheckedContinuation { continuation in
            // A thread of its own looks more often than a task would come to run.
            let watching = Thread {
                while process.isRunning, logSize < enough { sched_yield() }
                process.signal(SIGKILL)
                continuation.resume()
            }
            watching.start()
        }
        return await process.answer()
    }

    /// Lets the archive be checked.
    func check() async throws {
        let answer = try await newsroom.run("db", "check")
        #expect(answer.ending == .exit(0), "\(answer.errors)")
    }

    func articleCount() async throws -> Int {
        try await newsroom.json(StatusAnswer.self, "status").archive.articles
    }

    /// All articles, each as often as it is there.
    func holdings() async throws -> [Holding: Int] {
        let articles = try await stories().map { Holding(source: $0.source, link: $0.link, title: $0.title) }
        return Dictionary(articles.map { ($0, 1) }, uniquingKeysWith: +)
    }

    /// The versions of the articles of one outlet that the last edition has edited, the oldest article first.
    func editedVersions() async throws -> [Int] {
        let numbers = Dictionary(try await stories().map { ($0.link, $0.article) }) { first, _ in first }
        var versions: [Int] = []
        for index in 0..<(Edition.all.last?.edits ?? 0) {
            let number = try #require(numbers["https://example.org/0-\(index)"])
            let answer = try await newsroom.json(ArticleAnswer.self, "explain", "article", "a\(number)")
            #expect(answer.versions.map(\.version) == Array(1...answer.article.version))
            versions.append(answer.article.version)
        }
        return versions
    }

    /// How many articles a search finds.
    func found(_ words: String) async throws -> Int {
        let answer = try await newsroom.json(FoundAnswer.self, "search", words)
        #expect(answer.isComplete)
        return answer.total
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
        // There is no such file before the first commit and after an end in order.
        return (try? URL(filePath: path).resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0
    }
}
