import Daemon
import Foundation
import News
import Storage

/// A day of twenty thousand articles and three thousand events: what its digest costs in all formats.
///
/// The archive is filled past the pipeline, so that only the digest is measured: each event gets its articles, three in ten of them
/// copies. Prints seconds, peak memory of the whole process (after filling and after writing) and the sizes of the files.
/// Articles and events may be given as arguments.
@main
enum DigestBenchmark {
    static func main() async throws {
        let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        let folder = FileManager.default.temporaryDirectory.appending(path: "marsad-digest-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var day = InventedDay(articles: numbers.first ?? 20_000, events: numbers.dropFirst().first ?? 3_000)
        let configuration = Configuration(
            groups: [SourceGroup(key: "all", label: "المصادر")], sources: day.sources,
            digest: DigestConfiguration(zone: .gmt, folder: folder + "/digests"),
            storage: StorageConfiguration(path: folder + "/marsad.sqlite"))
        let store = try Store.open(at: configuration.storage.path, newSeed: 7)
        while let ingest = day.next() { try await store.commit(ingest) }
        try store.close()
        let filled = Self.megabytes()
        let workplace = try Workplace(
            configuration: configuration, time: Time(now: { InventedDay.after }, sleep: { _ in }))
        let start = ContinuousClock.now
        let paths = try await workplace.writeDigest(of: InventedDay.day, environment: [:])
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        print("articles \(day.articles), events \(day.events)")
        print("seconds \(Self.rounded(seconds)), peak memory \(Self.megabytes()) MB, before the digest \(filled) MB")
        var others = 0
        for path in paths {
            let bytes = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
            if path.contains("/events/") {
                others += bytes
            } else {
                print("\(URL(filePath: path).lastPathComponent) \(bytes) bytes")
            }
        }
        print("pages of events \(others) bytes in all, files \(paths.count)")
    }

    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

    /// Peak resident memory of this process, from Linux's `/proc`.
    private static func megabytes() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
        return (line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
    }
}
