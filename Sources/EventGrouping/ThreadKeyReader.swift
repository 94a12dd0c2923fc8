import ArabicText

/// Reads off a story's words what may tie its event to the other stops of a thread.
///
/// Precision comes first: a key has to name something that does not happen every day. A president in his own capital, or
/// a town and an attack without an attacker, make none.
struct ThreadKeyReader {
    private let words: [Word]
    /// The name key of each word, empty for what can be no name.
    private let names: [String]
    private let principals: Principals
    private let circumstances: Circumstances
    private let origins: Origins
    private var keys = ThreadKeys()

    /// The keys of a story, given what else was read off it.
    static func keys(
        of words: [Word], names: [String], principals: Principals, circumstances: Circumstances
    ) -> ThreadKeys {
        var reader = ThreadKeyReader(words, names, principals, circumstances)
        reader.addVisits()
        reader.addPairs()
        reader.addProcesses()
        reader.addTrials()
        reader.addAffairs()
        reader.addScenes()
        reader.addElections()
        return reader.keys
    }

    private init(_ words: [Word], _ names: [String], _ principals: Principals, _ circumstances: Circumstances) {
        self.words = words
        self.names = names
        self.principals = principals
        self.circumstances = circumstances
        origins = Origins(of: words, names: names)
    }

    // MARK: People at places

    private mutating func addVisits() {
        guard circumstances.acts.contains(.meeting) else { return }
        let isVisit = upper.contains { ThreadWords.visits.contains($0.stem) }
        for person in principals.leads {
            let isEnvoy = origins.envoys.contains(person)
            guard isEnvoy || isVisit else { continue }
            for place in places {
                if let home = origins.countries[person], Gazetteer.isAkin(home, place.country) { continue }
                // Without an office that says so, only a country of his own makes somebody a visitor.
                guard isEnvoy || origins.countries[person] != nil else { continue }
                add(.visit, [person], at: place, words: [surface(person)])
            }
        }
    }

    private mutating func addPairs() {
        let acts = circumstances.acts.filter(\.isBound)
        let people = principals.leads.prefix(4)
        for (position, first) in people.enumerated() {
            for second in people.dropFirst(position + 1) {
                for place in places where !(isAtHome(first, in: place) && isAtHome(second, in: place)) {
                    for act in acts.prefix(2) {
                        add(
                            .pair, [first, second].sorted() + [act.rawValue], at: place,
                            words: [surface(first), surface(second), act.rawValue])
                    }
                }
            }
        }
    }

    private func isAtHome(_ person: String, in place: Place) -> Bool {
        origins.countries[person].map { Gazetteer.isAkin($0, place.country) } ?? false
    }

    /// A key with a town; one for stories that name its country alone; or both ways for a story that does.
    private mutating func add(_ kind: ThreadKey.Kind, _ parts: [String], at place: Place, words: [String]) {
        let country = Gazetteer.name(of: Place(country: place.country, city: 0))
        let name = Gazetteer.name(of: place)
        let key = { (mark: String) in
            ThreadKey(kind, parts + [mark], words: (words + [name]).joined(separator: "، "))
        }
        if place.city > 0 {
            keys.add(key(name))
            keys.keep(key(country + " town"))
            keys.seek(key(country))
        } else {
            keys.add(key(country))
            keys.seek(key(country + " town"))
        }
    }

    /// The places of the happening, the headline's first; a country only when none of its towns is named.
    private var places: [Place] {
        let all = circumstances.titlePlaces + circumstances.places.filter { !circumstances.titlePlaces.contains($0) }
        return Array(
            all.filter { place in
                place.city > 0 || !all.contains { $0.country == place.country && $0.city > 0 }
            }
            .prefix(2))
    }

    // MARK: Things that have a name

    /// محادثات جنيف, الجولة 16 من مسار أستانا: talks named by a town, not talks held in one.
    private mutating func addProcesses() {
        let isRound = upper.contains { ThreadWords.rounds.contains($0.stem) }
        for index in upper.indices where ThreadWords.talks.contains(upper[index].stem) {
            guard upper[index].zone == .title || isRound else { continue }
            let next = upper.indices.contains(index + 1) && ThreadWords.ofPeace == upper[index + 1].text ? 2 : 1
            guard upper.indices.contains(index + next), let venue = town(at: index + next) else { continue }
            guard let topic = topic(besides: venue.country) else { continue }
            let country = Gazetteer.name(of: Place(country: topic, city: 0))
            let name = Gazetteer.name(of: venue)
            keys.add(ThreadKey(.process, [name, country], words: "محادثات \(name)، \(country)"))
        }
    }

    private func town(at index: Int) -> Place? {
        let next = index + 1 < upper.count ? upper[index + 1].text : nil
        // With a word joined in front, the town is where something is held.
        guard let (place, _) = Gazetteer.place(upper[index].text, next), place.city > 0 else { return nil }
        return "بلو".contains(upper[index].text.prefix(1)) && !upper[index].isQuoted ? nil : place
    }

    /// The country that the story names most.
    private func topic(besides venue: Int) -> Int? {
        let counts = origins.mentions.filter { $0.key != venue }
        return counts.max { $0.value == $1.value ? $0.key > $1.key : $0.value < $1.value }?.key
    }

    private mutating func addTrials() {
        guard title.contains(where: { ActClass.named(by: $0.stem) == .trial }) else { return }
        for person in principals.leads.filter(isInTitle).prefix(2) {
            keys.add(ThreadKey(.trial, [person], words: "محاكمة \(surface(person))"))
        }
    }

    private mutating func addAffairs() {
        for index in upper.indices.dropLast() where ThreadWords.affairs.contains(upper[index].text) {
            let name = names[index + 1]
            guard !name.isEmpty, upper[index + 1].zone == upper[index].zone else { continue }
            // Not every word that could be a name is one: قضية تسميم.
            guard principals.marked.contains(name), principals.salient.contains(name) else { continue }
            keys.add(ThreadKey(.affair, [name], words: "قضية \(upper[index + 1].surface)"))
        }
    }

    /// Attacks on a town that is no capital, from a country not its own.
    private mutating func addScenes() {
        let acts = title.compactMap { ActClass.named(by: $0.stem) }.filter { $0 == .strike || $0 == .explosion }
        guard let act = acts.first else { return }
        for place in circumstances.titlePlaces where place.city > 1 && !ThreadWords.isTerritory(place) {
            guard let attacker = attacker(besides: place.country) else { continue }
            let name = Gazetteer.name(of: place)
            let country = Gazetteer.name(of: Place(country: attacker, city: 0))
            keys.add(ThreadKey(.scene, [name, act.rawValue, country], words: "\(name)، \(act.rawValue)، \(country)"))
        }
    }

    private func attacker(besides home: Int) -> Int? {
        upper.lazy.compactMap { Gazetteer.country(ofAdjective: $0.text) }.first { !Gazetteer.isAkin($0, home) }
    }

    private mutating func addElections() {
        guard title.contains(where: { ThreadWords.elections.contains($0.stem) }) else { return }
        let kind = upper.lazy.compactMap { ThreadWords.electionKind(of: $0.stem) }.first
        let named = title.lazy.compactMap { Gazetteer.country(ofAdjective: $0.text) }.first
        guard let kind, let country = named ?? circumstances.titlePlaces.first?.country else { return }
        let name = Gazetteer.name(of: Place(country: country, city: 0))
        keys.add(ThreadKey(.election, [name, kind], words: "انتخابات \(kind)، \(name)"))
    }

    // MARK: Words

    /// Headline and lead.
    private var upper: ArraySlice<Word> { words.prefix { $0.zone != .body } }

    private var title: ArraySlice<Word> { words.prefix { $0.zone == .title } }

    private func isInTitle(_ name: String) -> Bool { title.indices.contains { names[$0] == name } }

    private func surface(_ name: String) -> String { principals.surfaces[name] ?? name }
}
