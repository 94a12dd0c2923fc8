import Foundation
import Metrics
import News
import Storage

/// What a scrape reads.
struct MetricsPage: Sendable {
    var figures: Figures
    /// What the archive tells; nil when it does not answer.
    var archive: StoreObservation?
    /// Bytes of the archive's files, by part.
    var files: [(part: String, bytes: Int)]
    var started: Date
    var process: ProcessFacts

    var text: MetricsText {
        var page = MetricsText(capacity: 8_192 + figures.sources.count * 256)
        polling(&page)
        sources(&page)
        archive(&page)
        process(&page)
        return page
    }

    private func polling(_ page: inout MetricsText) {
        page.family("marsad_fetch_total", .counter, "Polls of sources, by how they ended.") { samples in
            for ending in Figures.Ending.allCases {
                samples.add(Double(figures.fetches[ending] ?? 0), MetricLabels("result", ending.rawValue))
            }
        }
        page.family("marsad_fetch_duration_seconds", .histogram, "Time to fetch and read a feed.") { samples in
            samples.add(figures.fetchSeconds)
        }
        page.family(
            "marsad_fetch_bytes_total", .counter, "Bytes of feeds received, after decompression.",
            value: Double(figures.fetchedBytes))
        page.family(
            "marsad_fetch_gaps_total", .counter, "Polls before which items of the feed may have been lost.",
            value: Double(figures.gaps))
        page.family("marsad_ingest_articles_total", .counter, "Articles taken in, new or in a new wording.") {
            $0.add(Double(figures.newArticles), MetricLabels("kind", "new"))
            $0.add(Double(figures.editedArticles), MetricLabels("kind", "edited"))
        }
        page.family(
            "marsad_ingest_duration_seconds", .histogram,
            "Time to take a poll into the archive, the wait for its turn included."
        ) { $0.add(figures.ingestSeconds) }
    }

    private func sources(_ page: inout MetricsText) {
        page.family("marsad_sources", .gauge, "Sources watched, by health.") { samples in
            for health in SourceReport.Health.allCases {
                let count = figures.sources.count { $0.health == health }
                samples.add(Double(count), MetricLabels("health", health.rawValue))
            }
        }
        page.family(
            "marsad_source_last_success_timestamp_seconds", .gauge,
            "When a poll of the source last brought a feed or was told that nothing changed."
        ) { samples in
            for source in figures.sources {
                if let last = source.lastSuccess { samples.add(last.timeIntervalSince1970, source.labels) }
            }
        }
        page.family("marsad_source_failures", .gauge, "Failures in a row since the source's last success.") {
            for source in figures.sources { $0.add(Double(source.failures), source.labels) }
        }
    }

    private func archive(_ page: inout MetricsText) {
        if let archive {
            page.family(
                "marsad_events_open", .gauge, "Events that a new article may still join.",
                value: Double(archive.openEvents))
            if let last = archive.lastIssue {
                page.family(
                    "marsad_digest_last_written_timestamp_seconds", .gauge, "When a digest was last issued.",
                    value: last.timeIntervalSince1970)
            }
        }
        page.family("marsad_database_size_bytes", .gauge, "Size of the archive's files.") { samples in
            for file in files { samples.add(Double(file.bytes), MetricLabels("part", file.part)) }
        }
    }

    private func process(_ page: inout MetricsText) {
        page.family("marsad_build_info", .gauge, "Which marsad this is; always 1.") {
            $0.add(1, MetricLabels("version", Release.version))
        }
        page.family(
            "process_start_time_seconds", .gauge, "When the process started.", value: started.timeIntervalSince1970)
        page.family(
            "process_cpu_seconds_total", .counter, "Processor time taken.", value: ProcessFacts.processorSeconds)
        if let bytes = process.residentBytes {
            page.family("process_resident_memory_bytes", .gauge, "Memory in RAM.", value: Double(bytes))
        }
        if let count = process.openDescriptors {
            page.family("process_open_fds", .gauge, "Open file descriptors.", value: Double(count))
        }
        if let limit = ProcessFacts.descriptorLimit {
            page.family("process_max_fds", .gauge, "File descriptors that may be open.", value: Double(limit))
        }
    }
}
