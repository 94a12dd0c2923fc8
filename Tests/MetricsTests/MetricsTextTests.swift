import Metrics
import Testing

@Suite struct MetricsTextTests {
    @Test("a family is its help, its kind and its samples")
    func family() {
        var page = MetricsText()
        page.family("birds_total", .counter, "Birds seen.") { samples in
            samples.add(3, MetricLabels("kind", "heron"))
            samples.add(0, MetricLabels([("kind", "stork"), ("ringed", "true")]))
        }
        page.family("water_level_meters", .gauge, "Depth of the pond.", value: 1.25)
        #expect(
            text(page) == """
                # HELP birds_total Birds seen.
                # TYPE birds_total counter
                birds_total{kind="heron"} 3
                birds_total{kind="stork",ringed="true"} 0
                # HELP water_level_meters Depth of the pond.
                # TYPE water_level_meters gauge
                water_level_meters 1.25

                """)
    }

    @Test("whatever a label's value holds stays inside it")
    func hostileLabel() {
        var page = MetricsText()
        page.family("a", .gauge, "One\nline \\ only.") { $0.add(1, MetricLabels("source", "س\"} 9\nb 2\\")) }
        #expect(
            text(page) == """
                # HELP a One\\nline \\\\ only.
                # TYPE a gauge
                a{source="س\\"} 9\\nb 2\\\\"} 1

                """)
    }

    @Test("a histogram counts upwards and ends with all there were")
    func histogram() {
        var histogram = Histogram(bounds: [0.1, 1])
        for value in [0.05, 0.1, 0.5, 7, .nan, .infinity] { histogram.observe(value) }
        var page = MetricsText()
        page.family("wait_seconds", .histogram, "Waits.") { samples in
            samples.add(histogram, MetricLabels("door", "north"))
        }
        #expect(
            text(page) == """
                # HELP wait_seconds Waits.
                # TYPE wait_seconds histogram
                wait_seconds_bucket{door="north",le="0.1"} 2
                wait_seconds_bucket{door="north",le="1"} 3
                wait_seconds_bucket{door="north",le="+Inf"} 4
                wait_seconds_sum{door="north"} 7.65
                wait_seconds_count{door="north"} 4

                """)
        #expect(histogram.count == 4)
    }

    @Test(
        "numbers are written as the format reads them",
        arguments: [
            (0, "0"), (-2, "-2"), (1_757_000_000, "1757000000"), (0.005, "0.005"), (1e16, "1e+16"), (1.5e-7, "1.5e-07"),
            (.infinity, "+Inf"), (-.infinity, "-Inf"), (.nan, "NaN"),
        ] as [(Double, String)])
    func number(value: Double, expected: String) {
        var page = MetricsText()
        page.family("n", .gauge, "", value: value)
        #expect(text(page).split(separator: "\n").last == "n \(expected)")
    }

    private func text(_ page: MetricsText) -> String { String(decoding: page.bytes, as: UTF8.self) }
}
