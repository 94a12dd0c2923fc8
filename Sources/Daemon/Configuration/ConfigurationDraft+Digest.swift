import Foundation

extension ConfigurationDraft {
    mutating func digest(of section: ConfigurationSection<DigestKey>) -> DigestConfiguration {
        DigestConfiguration(
            title: section.text(.title, &problems) ?? ConfigurationDefaults.title,
            zone: zone(of: section),
            closing: closing(of: section),
            folder: path(section[.folder], as: "`folder`") ?? stateFolder + "/" + ConfigurationDefaults.digests,
            formats: formats(of: section),
            months: section.choice(.months, of: DigestConfiguration.Months.self, &problems) ?? .levantine,
            digits: section.choice(.digits, of: DigestConfiguration.DigitStyle.self, &problems) ?? .latin,
            leadRule: section.choice(.leadRule, of: DigestConfiguration.LeadRule.self, &problems) ?? .central,
            hook: hook(of: section))
    }

    mutating func storage(of section: ConfigurationSection<StorageKey>) -> StorageConfiguration {
        let path = path(section[.path], as: "`path`")
        return StorageConfiguration(
            path: path ?? stateFolder + "/" + ConfigurationDefaults.archive,
            keep: keep(of: section.section(.keep, as: KeepKey.self, &problems)))
    }

    private mutating func keep(of section: ConfigurationSection<KeepKey>) -> RetentionConfiguration {
        let keep = RetentionConfiguration(
            texts: section.duration(.texts, in: ConfigurationBounds.keep, &problems),
            articles: section.duration(.articles, in: ConfigurationBounds.keep, &problems))
        if let texts = keep.texts, let articles = keep.articles, texts > articles {
            let message = "`texts` is longer than `articles`; an article takes its text with it"
            problems.add(message, at: section.place(of: .texts))
        }
        return keep
    }

    mutating func limits(of section: ConfigurationSection<LimitsKey>) -> LimitsConfiguration {
        typealias Bounds = ConfigurationBounds
        var limits = LimitsConfiguration()
        limits.parallel = section.count(.parallel, in: Bounds.parallel, &problems) ?? limits.parallel
        limits.perHost = section.count(.perHost, in: Bounds.perHost, &problems) ?? limits.perHost
        limits.hostSpacing =
            section.duration(.hostSpacing, in: Bounds.hostSpacing, &problems) ?? limits.hostSpacing
        limits.bodyBytes = section.size(.bodySize, in: Bounds.bodyBytes, &problems) ?? limits.bodyBytes
        let connect = section.duration(.connectTimeout, in: Bounds.connectSeconds, &problems)
        let total = section.duration(.totalTimeout, in: Bounds.totalSeconds, &problems)
        limits.connectSeconds = connect ?? min(limits.connectSeconds, total ?? limits.connectSeconds)
        limits.totalSeconds = total ?? max(limits.totalSeconds, limits.connectSeconds)
        limits.redirects = section.count(.redirects, in: Bounds.redirects, &problems) ?? limits.redirects
        limits.items = section.count(.items, in: Bounds.items, &problems) ?? limits.items
        if limits.connectSeconds > limits.totalSeconds {
            let message =
                "`total_timeout` is shorter than `connect_timeout`; it holds for the whole fetch, so lengthen it"
            problems.add(message, at: section.place(of: .totalTimeout))
        }
        return limits
    }

    private mutating func zone(of section: ConfigurationSection<DigestKey>) -> TimeZone {
        let name = section.text(.timeZone, &problems) ?? ConfigurationDefaults.digestZone
        if let zone = ZoneName.zone(name) { return zone }
        problems.add(ZoneName.refusal(of: name), at: section.place(of: .timeZone))
        return .gmt
    }

    private mutating func closing(of section: ConfigurationSection<DigestKey>) -> ClosingTime {
        guard let text = section.text(.closingTime, &problems) else { return ClosingTime() }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.utf8.count == 2 && $0.allSatisfy(\.isWholeNumber) ? Int($0) : nil }
        guard parts.count == 2, numbers.count == 2, numbers[0] < 24, numbers[1] < 60 else {
            let message = "`closing_time` is \"\(Excerpt.of(text))\"; it has to be a time from \"00:00\" to \"23:59\""
            problems.add(message, at: section.place(of: .closingTime))
            return ClosingTime()
        }
        return ClosingTime(hour: numbers[0], minute: numbers[1])
    }

    private mutating func formats(of section: ConfigurationSection<DigestKey>) -> [DigestConfiguration.Format] {
        typealias Format = DigestConfiguration.Format
        guard let value = section[.formats], let list = value.list(as: "`formats`", &problems) else {
            return Format.allCases
        }
        let named = list.compactMap { $0.choice(of: Format.self, as: "a format", &problems) }
        if list.isEmpty {
            problems.add("`formats` is empty; allowed are `md`, `html`, `txt`, `json`", at: value.place)
        }
        return Format.allCases.filter(named.contains)
    }

    private mutating func hook(of section: ConfigurationSection<DigestKey>) -> [String] {
        guard let value = section[.hook], let list = value.list(as: "`hook`", &problems) else { return [] }
        let words = list.compactMap {
            $0.text(as: "an argument of `hook`", maximum: ConfigurationBounds.addressLength, &problems)
        }
        guard let program = words.first, program.hasPrefix("/") else {
            let message =
                "`hook` has to begin with the absolute path of a program; its arguments are items of their own"
            problems.add(message, at: value.place)
            return []
        }
        return words
    }

    private mutating func path(_ value: YAMLValue?, as name: String) -> String? {
        guard let path = value?.text(as: name, maximum: ConfigurationBounds.addressLength, &problems) else {
            return nil
        }
        guard !path.hasPrefix("~") else {
            problems.add("\(name) begins with `~`, which is not expanded; write the folder in full", at: value?.place)
            return nil
        }
        return FilePath.absolute(path, in: folder)
    }
}
