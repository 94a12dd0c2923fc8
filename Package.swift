// swift-tools-version: 6.2
import PackageDescription

// The rooms and what each may import: docs/architecture.md, section 3. `.ci/imports` holds the sources to this table.
let package = Package(
    name: "marsad",
    products: [
        .executable(name: "marsad", targets: ["marsad"]),
        .library(name: "ArabicText", targets: ["ArabicText"]),
        .library(name: "NearDuplicates", targets: ["NearDuplicates"]),
        .library(name: "EventGrouping", targets: ["EventGrouping"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CXML", dependencies: ["CLibXML2"]),
        .target(name: "News"),
        .target(name: "ArabicText"),
        .target(name: "Metrics"),
        .target(name: "Fetching", dependencies: ["CCurl"]),
        .target(name: "Charsets", dependencies: ["CXML"]),
        .target(name: "Dates", dependencies: ["ArabicText", "Charsets"]),
        .target(name: "Feeds", dependencies: ["CXML", "ArabicText", "Charsets", "Dates"]),
        .target(name: "Pages", dependencies: ["CXML", "ArabicText", "Charsets", "Dates"]),
        .target(name: "NearDuplicates", dependencies: ["ArabicText"]),
        .target(name: "EventGrouping", dependencies: ["ArabicText"]),
        .target(name: "Storage", dependencies: ["News", "CZlib", .product(name: "GRDB", package: "GRDB.swift")]),
        .target(
            name: "Digests", dependencies: ["News", "ArabicText", .product(name: "Crypto", package: "swift-crypto")]),
        .target(
            name: "Daemon",
            dependencies: [
                "News", "ArabicText", "Metrics", "Fetching", "Charsets", "Feeds", "Pages", "NearDuplicates",
                "EventGrouping", "Storage", "Digests", "CMalloc",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                "Yams",
            ]),
        .executableTarget(
            name: "marsad",
            dependencies: ["Daemon", .product(name: "ArgumentParser", package: "swift-argument-parser")]),

        .target(name: "TestSupport", path: "Tests/Support"),
        .target(name: "FuzzDoors", dependencies: ["Charsets", "Dates", "Feeds"], path: "Tests/Fuzz/Doors"),
        .testTarget(name: "NewsTests", dependencies: ["News", "TestSupport"]),
        .testTarget(name: "MetricsTests", dependencies: ["Metrics"]),
        .testTarget(name: "ArabicTextTests", dependencies: ["ArabicText", "TestSupport"]),
        .testTarget(name: "FetchingTests", dependencies: ["Fetching", "TestSupport"]),
        .testTarget(name: "CharsetsTests", dependencies: ["Charsets", "TestSupport"]),
        .testTarget(name: "DatesTests", dependencies: ["Dates", "TestSupport"]),
        .testTarget(
            name: "FeedsTests", dependencies: ["Feeds", "Charsets", "Dates", "TestSupport"],
            resources: [.copy("Fixtures")]),
        .testTarget(
            name: "PagesTests", dependencies: ["Pages", "Dates", "TestSupport"], resources: [.copy("Fixtures")]),
        .testTarget(name: "NearDuplicatesTests", dependencies: ["NearDuplicates", "TestSupport"]),
        .testTarget(name: "EventGroupingTests", dependencies: ["EventGrouping", "TestSupport"]),
        .testTarget(name: "StorageTests", dependencies: ["Storage", "News", "TestSupport"]),
        .testTarget(
            name: "DigestsTests", dependencies: ["Digests", "News", "ArabicText", "TestSupport"],
            resources: [.copy("Fixtures")]),
        .testTarget(
            name: "DaemonTests",
            dependencies: [
                "Daemon", "News", "Charsets", "EventGrouping", "Feeds", "Fetching", "Pages", "Storage", "TestSupport",
                .product(name: "Logging", package: "swift-log"),
            ], resources: [.copy("Approved")]),
        .testTarget(
            name: "FuzzDoorsTests", dependencies: ["FuzzDoors"], path: "Tests/Fuzz/DoorsTests",
            resources: [.copy("Found")]),
        .testTarget(name: "EndToEndTests", dependencies: ["marsad", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)

// What only those need who measure: built by the commands in `Benchmarks`, never with the rest.
if Context.environment["BENCHMARKS"] != nil {
    package.targets += [
        .executableTarget(
            name: "digest-benchmark", dependencies: ["Daemon", "News", "Storage"], path: "Benchmarks/digest"),
        .executableTarget(
            name: "feeds-benchmark", dependencies: ["Feeds"], path: "Benchmarks/feeds", exclude: ["run.py"]),
        .executableTarget(
            name: "grouping-benchmark", dependencies: ["EventGrouping"], path: "Benchmarks/grouping",
            exclude: [
                "ablation.py", "fit.py", "invented.py", "labelled.py", "labels", "labels.py",
                "onepass.py", "peers.py", "run.py", "scores.py", "seed.py",
            ]),
        .executableTarget(
            name: "minhash-benchmark", dependencies: ["NearDuplicates"], path: "Benchmarks/minhash",
            exclude: ["run.py", "labelled.py", "mutations.py"]
        ),
        .executableTarget(
            name: "schedule-benchmark", dependencies: ["Daemon", "News"], path: "Benchmarks/schedule"),
        .executableTarget(
            name: "soak-benchmark", dependencies: ["Daemon", "CMalloc"], path: "Benchmarks/soak",
            exclude: [
                "archive.py", "documents.py", "outlets.py", "rhythms.py", "run.py", "server.py",
                "stories.py", "verdict.py",
            ]
        ),
        .executableTarget(name: "text-benchmark", dependencies: ["ArabicText"], path: "Benchmarks/text"),
    ]
}

// libFuzzer brings `main`, so these link in a build with `--sanitize=fuzzer` alone; `make fuzz` says so.
if Context.environment["FUZZ"] != nil {
    package.targets += ["Parse", "Charset", "Dates"].map { door in
        .executableTarget(name: "Fuzz\(door)", dependencies: ["FuzzDoors"], path: "Tests/Fuzz/\(door)")
    }
}

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .treatAllWarnings(as: .error),
        .strictMemorySafety(),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("ImmutableWeakCaptures"),
        .enableUpcomingFeature("InferIsolatedConformances"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    ]
}
