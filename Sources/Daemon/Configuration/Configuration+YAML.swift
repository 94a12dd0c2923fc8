import Foundation
import News

extension Configuration {
    /// The whole configuration as a YAML file in which every value is written out.
    ///
    /// Reading it gives an equal configuration, wherever the file is kept.
    package var effectiveYAML: String {
        var lines = ["user_agent: \(YAMLScalar.quoted(userAgent))"]
        lines += ["groups:"] + groups.map { "  \(YAMLScalar.written($0.key)): \(YAMLScalar.quoted($0.label))" }
        lines += ["defaults:"] + defaults.lines.map { "  " + $0 }
        lines += ["sources:"]
        for source in sources {
            lines += source.entry(beyond: nil).map { "  " + $0 }
        }
        lines += ["digest:"] + digest.lines.map { "  " + $0 }
        lines += ["storage:"] + storage.lines.map { "  " + $0 }
        lines += ["limits:"] + limits.lines.map { "  " + $0 }
        lines += metrics.map { ["metrics:", "  listen: \(YAMLScalar.quoted($0.description))"] } ?? []
        lines += watchWords.isEmpty ? ["watch_words: []"] : ["watch_words:"]
        lines += watchWords.map { "  - \(YAMLScalar.quoted($0))" }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Source {
    /// The lines of this source as an entry of the list of sources, without the list's indentation.
    func entry(beyond defaults: SourceDefaults?) -> [String] {
        lines(beyond: defaults).enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element }
    }

    /// The lines of this source in a configuration file, without indentation.
    ///
    /// What `defaults` says for all sources is not written; where they are nil, everything is.
    func lines(beyond defaults: SourceDefaults?) -> [String] {
        var lines = ["name: \(YAMLScalar.quoted(name))", "url: \(YAMLScalar.written(url))"]
        if group != defaults?.group { lines.append("group: \(YAMLScalar.written(group))") }
        if let publisher { lines.append("publisher: \(YAMLScalar.quoted(publisher))") }
        if language != defaults?.language { lines.append("language: \(YAMLScalar.written(language))") }
        lines += intervalLines(beyond: defaults)
        if timeZone != defaults?.timeZone { lines.append("time_zone: \(YAMLScalar.written(timeZone))") }
        lines += YAMLScalar.mapping("headers", headers.filter { defaults?.headers[$0.key] != $0.value })
        if fullText != (defaults?.fullText ?? false) || defaults == nil { lines.append("full_text: \(fullText)") }
        if isPrivate || defaults == nil { lines.append("private: \(isPrivate)") }
        if let userAgent, userAgent != defaults?.userAgent {
            lines.append("user_agent: \(YAMLScalar.quoted(userAgent))")
        }
        if let proxy, proxy != defaults?.proxy { lines.append("proxy: \(YAMLScalar.written(proxy))") }
        return lines + (login?.lines ?? [])
    }
}

extension SourceLogin {
    fileprivate var lines: [String] {
        let place =
            switch secret {
            case .file(let path): "password_file: \(YAMLScalar.quoted(path))"
            case .credential(let name): "credential: \(YAMLScalar.quoted(name))"
            }
        return ["login:", "  user: \(YAMLScalar.quoted(user))", "  \(place)"]
    }
}

extension Source {
    private func intervalLines(beyond defaults: SourceDefaults?) -> [String] {
        guard let learned else {
            let isSame = defaults.map { !$0.isLearned && $0.interval == interval } ?? false
            return isSame ? [] : ["interval: \(Quantity.format(interval, units: Quantity.durations))"]
        }
        var lines = defaults?.isLearned ?? false ? [] : ["interval: \(Interval.word)"]
        if learned.shortest != defaults?.bounds.shortest {
            lines.append("shortest_interval: \(Quantity.format(learned.shortest, units: Quantity.durations))")
        }
        if learned.longest != defaults?.bounds.longest {
            lines.append("longest_interval: \(Quantity.format(learned.longest, units: Quantity.durations))")
        }
        return lines
    }
}

extension SourceDefaults {
    fileprivate var lines: [String] {
        (group.map { ["group: \(YAMLScalar.written($0))"] } ?? []) + [
            "language: \(YAMLScalar.written(language))",
            "interval: \(isLearned ? Interval.word : Quantity.format(interval, units: Quantity.durations))",
            "shortest_interval: \(Quantity.format(bounds.shortest, units: Quantity.durations))",
            "longest_interval: \(Quantity.format(bounds.longest, units: Quantity.durations))",
            "time_zone: \(YAMLScalar.written(timeZone))",
        ] + YAMLScalar.mapping("headers", headers) + ["full_text: \(fullText)"]
            + (userAgent.map { ["user_agent: \(YAMLScalar.quoted($0))"] } ?? [])
            + (proxy.map { ["proxy: \(YAMLScalar.written($0))"] } ?? [])
    }
}

extension DigestConfiguration {
    fileprivate var lines: [String] {
        [
            "title: \(YAMLScalar.quoted(title))",
            "time_zone: \(YAMLScalar.written(zone.identifier))",
            "closing_time: \"\(closing)\"",
            "folder: \(YAMLScalar.quoted(folder))",
            "formats: [\(formats.map(\.rawValue).joined(separator: ", "))]",
            "months: \(months.rawValue)",
            "digits: \(digits.rawValue)",
            "lead_rule: \(leadRule.rawValue)",
        ] + (hook.isEmpty ? [] : ["hook: [\(hook.map(YAMLScalar.quoted).joined(separator: ", "))]"])
    }
}

extension StorageConfiguration {
    fileprivate var lines: [String] {
        let kept = [("texts", keep.texts), ("articles", keep.articles)].compactMap { key, seconds in
            seconds.map { "  \(key): \(Quantity.format($0, units: Quantity.durations))" }
        }
        return ["path: \(YAMLScalar.quoted(path))"] + (kept.isEmpty ? [] : ["keep:"] + kept)
    }
}

extension LimitsConfiguration {
    fileprivate var lines: [String] {
        [
            "parallel: \(parallel)",
            "per_host: \(perHost)",
            "host_spacing: \(Quantity.format(hostSpacing, units: Quantity.durations))",
            "body_size: \(Quantity.format(bodyBytes, units: Quantity.sizes))",
            "connect_timeout: \(Quantity.format(connectSeconds, units: Quantity.durations))",
            "total_timeout: \(Quantity.format(totalSeconds, units: Quantity.durations))",
            "redirects: \(redirects)",
            "items: \(items)",
        ]
    }
}

/// Texts as they are written in YAML.
enum YAMLScalar {
    /// The text as it is where that is unmistakable, else in quotes.
    static func written(_ text: String) -> String {
        let marks = "/.:_-+=?&%~,"
        let isPlain = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || marks.contains($0)) }
        let reserved = ["null", "true", "false", "yes", "no", "on", "off"].contains(text.lowercased())
        guard let first = text.first, isPlain, first.isLetter, !text.hasSuffix(":"), !reserved else {
            return quoted(text)
        }
        return text
    }

    /// The text in double quotes, on one line (YAML 1.2.2, section 7.3.1).
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for letter in text.unicodeScalars {
            switch letter {
            case "\"", "\\": quoted += "\\" + String(letter)
            case _ where isInvisible(letter): quoted += escape(letter)
            default: quoted.unicodeScalars.append(letter)
            }
        }
        return quoted + "\""
    }

    /// A key with its pairs on lines of their own, by name; nothing when there are none.
    static func mapping(_ key: String, _ pairs: [String: String]) -> [String] {
        guard !pairs.isEmpty else { return [] }
        let lines = pairs.sorted { $0.key < $1.key }.map { "  \(written($0.key)): \(quoted($0.value))" }
        return ["\(key):"] + lines
    }

    /// Letters that change how a line reads without showing, and those that a YAML stream may not hold.
    private static func isInvisible(_ letter: Unicode.Scalar) -> Bool {
        switch letter.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
        default: false
        }
    }

    private static func escape(_ letter: Unicode.Scalar) -> String {
        let code = String(letter.value, radix: 16, uppercase: true)
        let width = letter.value > 0xFFFF ? 8 : 4
        return (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - code.count) + code
    }
}
