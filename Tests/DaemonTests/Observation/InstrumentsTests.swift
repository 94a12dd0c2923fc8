import Foundation
import Metrics
import News
import Testing

@testable import Daemon

@Suite struct InstrumentsTests {
    private let now = Date(timeIntervalSince1970: 1_789_480_800)
    private let sources = ["أ", "ب"].map { Source(name: $0, url: "https://\($0).example/rss", group: "all") }

    private func record(
        _ source: String, _ result: FetchOutcome.Result, fault: String? = nil, new: Int = 0, failures: Int = 0,
        silence: Double? = nil
    ) -> PollRecord {
        PollRecord(
            outcome: FetchOutcome(
                source: source, at: now, result: result, fault: fault, new: new, bytes: 1_000, milliseconds: 200,
                silence: silence),
            state: SourceState(
                source: source, lastAttempt: now, lastSuccess: failures == 0 ? now : nil, failures: failures),
            ingestSeconds: 0.02)
    }

    private func lines(_ instruments: Instruments) -> [String] {
        let page = MetricsPage(
            figures: instruments.reading, archive: nil, files: [], started: now, process: .own)
        return String(decoding: page.text.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test("each poll is counted by its end, and its source stands as it left it")
    func counts() {
        let instruments = Instruments(sources: sources, states: [])
        instruments.note(record("أ", .fresh, new: 3, silence: 1e-5))
        instruments.note(record("ب", .failed, fault: "dns", failures: 1))
        instruments.note(record("ب", .failed, fault: FetchOutcome.offline))
        instruments.note(record("ب", .unchanged))
        let lines = lines(instruments)
        for line in [
            #"marsad_fetch_total{result="fresh"} 1"#, #"marsad_fetch_total{result="unchanged"} 1"#,
            #"marsad_fetch_total{result="failed"} 1"#, #"marsad_fetch_total{result="offline"} 1"#,
            "marsad_fetch_duration_seconds_count 4", #"marsad_fetch_duration_seconds_bucket{le="0.25"} 4"#,
            "marsad_fetch_bytes_total 4000", #"marsad_ingest_articles_total{kind="new"} 3"#,
            #"marsad_sources{health="silent"} 1"#, #"marsad_sources{health="healthy"} 1"#,
            #"marsad_source_last_success_timestamp_seconds{source="أ"} 1789480800"#,
            #"marsad_source_failures{source="ب"} 0"#,
        ] {
            #expect(lines.contains(line))
        }
    }

    @Test("a source that was taken out is told of no more, and what it brought stays counted")
    func replaces() {
        let instruments = Instruments(sources: sources, states: [])
        instruments.note(record("ب", .fresh))
        instruments.replace(sources: [sources[0]], states: [])
        instruments.note(record("ب", .fresh))
        let lines = lines(instruments)
        #expect(!lines.contains { $0.contains("source=\"ب\"") })
        #expect(lines.contains(#"marsad_fetch_total{result="fresh"} 2"#))
        #expect(lines.contains(#"marsad_sources{health="new"} 1"#))
    }

    @Test("names of metrics are those of the house: a prefix, base units, counters that say so")
    func names() throws {
        let lines = lines(Instruments(sources: sources, states: []))
        for line in lines where line.hasPrefix("# TYPE ") {
            let words = line.split(separator: " ")
            let (name, kind) = (words[2], words[3])
            #expect(name.hasPrefix("marsad_") || name.hasPrefix("process_"))
            #expect(name.hasSuffix("_total") == (kind == "counter"))
            #expect(kind != "histogram" || name.hasSuffix("_seconds"))
            #expect(!name.contains("milliseconds"))
        }
    }
}
