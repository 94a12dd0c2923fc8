import News

extension ConfigurationDraft {
    /// What sources take when they do not say otherwise; `groups` is nil when the file names none.
    mutating func defaults(of root: ConfigurationSection<RootKey>, groups: [SourceGroup]?) -> SourceDefaults {
        let section = root.section(.defaults, as: DefaultsKey.self, &problems)
        var defaults = SourceDefaults()
        if let groups {
            defaults.group = group(section[.group], among: groups)
        } else {
            defaults.group =
                group(section[.group], among: [ConfigurationDefaults.group]) ?? ConfigurationDefaults.group.key
        }
        defaults.language = language(section[.language]) ?? defaults.language
        if let written = section.interval(.interval, &problems) {
            defaults.isLearned = written == .learned
            if case .fixed(let seconds) = written { defaults.interval = seconds }
        }
        defaults.bounds = section.bounds(.shortestInterval, .longestInterval, defaults.bounds, &problems)
        defaults.timeZone = zoneName(section[.timeZone]) ?? defaults.timeZone
        defaults.headers = headers(section[.headers], over: [:])
        defaults.fullText = section.flag(.fullText, &problems) ?? defaults.fullText
        defaults.userAgent = userAgent(section[.userAgent])
        defaults.proxy = proxy(section[.proxy])
        return defaults
    }

    /// The sources, with names and addresses that come once.
    mutating func sources(
        of root: ConfigurationSection<RootKey>, defaults: SourceDefaults, groups: [SourceGroup]
    ) -> [Source] {
        guard let list = root[.sources]?.list(as: "`sources`", &problems), !list.isEmpty else {
            if root[.sources].map({ $0.kind == "a list" }) ?? true {
                problems.add("no sources; write at least one under `sources`", at: root.place(of: .sources))
            }
            return []
        }
        if list.count > ConfigurationBounds.sources {
            let message = "\(list.count) sources; \(ConfigurationBounds.sources) are allowed"
            problems.add(message, at: root.place(of: .sources))
        }
        var names = FirstPlaces(what: "name")
        var addresses = FirstPlaces(what: "address")
        return list.compactMap { value in
            let section = ConfigurationSection<SourceKey>(value, problems: &problems)
            guard value.kind == "a mapping" || value.isMissing else { return nil }
            let source = source(section, defaults: defaults, groups: groups)
            if !source.name.isEmpty { names.note(source.name, at: section.place(of: .name), &problems) }
            if !source.url.isEmpty {
                addresses.note(FeedAddress.key(of: source.url), at: section.place(of: .url), &problems)
            }
            return source
        }
    }

    private mutating func source(
        _ section: ConfigurationSection<SourceKey>, defaults: SourceDefaults, groups: [SourceGroup]
    ) -> Source {
        let name = section.text(.name, &problems)
        if name == nil, section[.name] == nil {
            problems.add("a source without a `name`; every source needs a `name` and a `url`", at: section.place)
        }
        let interval = section.interval(.interval, &problems)
        let isLearned = interval.map { $0 == .learned } ?? defaults.isLearned
        let bounds = section.bounds(.shortestInterval, .longestInterval, defaults.bounds, &problems)
        return Source(
            name: name ?? "",
            url: address(section, name: name),
            group: group(of: section, name: name, defaults: defaults, groups: groups),
            publisher: section.text(.publisher, maximum: ConfigurationBounds.nameLength, &problems),
            language: language(section[.language]) ?? defaults.language,
            interval: interval?.seconds ?? defaults.interval, learned: isLearned ? bounds : nil,
            timeZone: zoneName(section[.timeZone]) ?? defaults.timeZone,
            headers: headers(section[.headers], over: defaults.headers),
            fullText: section.flag(.fullText, &problems) ?? defaults.fullText,
            isPrivate: section.flag(.isPrivate, &problems) ?? false,
            userAgent: userAgent(section[.userAgent]) ?? defaults.userAgent,
            proxy: proxy(section[.proxy]) ?? defaults.proxy,
            login: login(of: section))
    }

    private mutating func address(_ section: ConfigurationSection<SourceKey>, name: String?) -> String {
        guard section[.url] != nil else {
            problems.add(
                "\(Self.called(name)) has no `url`; every source needs a `name` and a `url`", at: section.place)
            return ""
        }
        guard let text = section.text(.url, maximum: ConfigurationBounds.addressLength, &problems) else { return "" }
        do {
            return try FeedAddress.resolve(text, folder: folder)
        } catch {
            problems.add(error.message, at: section.place(of: .url))
            return ""
        }
    }

    private mutating func group(
        of section: ConfigurationSection<SourceKey>, name: String?, defaults: SourceDefaults, groups: [SourceGroup]
    ) -> String {
        if section[.group] == nil, defaults.group == nil {
            let allowed = groups.map { "`\($0.key)`" }.joined(separator: ", ")
            problems.add("\(Self.called(name)) has no `group`; the groups are \(allowed)", at: section.place)
        }
        return group(section[.group], among: groups) ?? defaults.group ?? ""
    }

    private mutating func group(_ value: YAMLValue?, among groups: [SourceGroup]) -> String? {
        guard let key = value?.text(as: "`group`", maximum: ConfigurationBounds.nameLength, &problems) else {
            return nil
        }
        guard !groups.contains(where: { $0.key == key }) else { return key }
        let nearest = NearestWord.suggestion(for: key, among: groups.map(\.key))
        let meant = nearest.map { "; did you mean `\($0)`?" } ?? ""
        let allowed = groups.map { "`\($0.key)`" }.joined(separator: ", ")
        problems.add("unknown group `\(Excerpt.of(key))`\(meant); the groups are \(allowed)", at: value?.place)
        return nil
    }

    private mutating func language(_ value: YAMLValue?) -> String? {
        guard let tag = value?.text(as: "`language`", maximum: ConfigurationBounds.nameLength, &problems) else {
            return nil
        }
        guard LanguageTag.isValid(tag) else {
            problems.add(
                "`language` is \"\(Excerpt.of(tag))\"; it has to be a tag such as `ar` or `ar-SY`", at: value?.place)
            return nil
        }
        return tag
    }

    private mutating func zoneName(_ value: YAMLValue?) -> String? {
        guard let name = value?.text(as: "`time_zone`", maximum: ConfigurationBounds.nameLength, &problems) else {
            return nil
        }
        guard ZoneName.zone(name) != nil else {
            problems.add(ZoneName.refusal(of: name), at: value?.place)
            return nil
        }
        return name
    }

    private static func called(_ name: String?) -> String { name.map { "the source \"\($0)\"" } ?? "a source" }
}

/// Where each of some texts that may come only once was first met.
private struct FirstPlaces {
    let what: String
    private var places: [String: TextPlace] = [:]

    init(what: String) { self.what = what }

    mutating func note(_ text: String, at place: TextPlace, _ problems: inout ProblemList) {
        guard let first = places[text] else {
            places[text] = place
            return
        }
        let message = "the \(what) \"\(Excerpt.of(text))\" belongs to another source in line \(first.line) already"
        problems.add("\(message); each source needs its own", at: place)
    }
}
