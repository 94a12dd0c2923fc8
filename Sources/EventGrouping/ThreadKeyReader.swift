import ArabicText

/// Reads off a story's words what may tie its event to the other stops of a thread.
///
/// Precision comes first: a key has to name something that does not happen every day. A president in his own capital, or
/// a town and an attack without an attacker, make none.
struct ThreadKeyReader {
    /// Headline and lead.
    private let upper: [Word]
    private let title: ArraySlice<Word>
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
        upper = Array(words.prefix { $0.zone != .body })
        title = upper.prefix { $0.zone == .title }
        self.names = names
        self.principals = principals
        self.circumstances = circumstances
        origins = Origins(of: words, names: names)
    }

    // MARK: People at places

    private mutating func addVisits() {
        guard circumstances.acts.contains(.meeting) else { return }
        let comes = title.contains { ThreadWords.visits.contains($0.stem) }
        for person in leads {
            let isEnvoy = origins.envoys.contains(person)
            // Of others, only the headline is believed: that they come, where to, and that they are strangers there.
            let isGuest = comes && isInTitle(person) && origins.countries[person] != nil
            guard isEnvoy || isGuest else { continue }
            for place in places where !isAtHome(person, in: place) {
                guard isEnvoy || circumstances.titlePlaces.contains(place) else { continue }
                add(.visit, [person], at: place, words: [surface(person)])
            }
        }
    }

    /// Two people who meet in a town; a country alone is where all the world meets, and finds only towns of it.
    private mutating func addPairs() {
        guard circumstances.acts.contains(.meeting), let place = places.first else { return }
        let people = leads.filter(isInUpper).prefix(3)
        for (position, first) in people.enumerated() {
            // A quoted word may be no name; of two, one at least must bear an office, and one stand in the headline.
            for second in people.dropFirst(position + 1)
            where (origins.isPerson(first) || origins.isPerson(second)) && (isInTitle(first) || isInTitle(second)) {
                guard !(isAtHome(first, in: place) && isAtHome(second, in: place)) else { continue }
                add(
                    .pair, [first, second].sorted(), at: place, words: [surface(first), surface(second)],
                    isCountryKey: false)
            }
        }
    }

    private func isAtHome(_ person: String, in place: Place) -> Bool {
        origins.countries[person].map { Gazetteer.isAkin($0, place.country) } ?? false
    }

    /// A key with a town; one for stories that name its country alone; or both ways for a story that does.
    private mutating func add(
        _ kind: ThreadKey.Kind, _ parts: [String], at place: Place, words: [String], isCountryKey: Bool = true
    ) {
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
            keys.keep(key(country))
            if isCountryKey { keys.seek(key(country)) }
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
        for person in leads.filter({ isInTitle($0) && origins.isPerson($0) }).prefix(2) {
            keys.add(ThreadKey(.trial, [person], words: "محاكمة \(surface(person))"))
        }
    }

    private mutating func addAffairs() {
        for index in upper.indices.dropLast() where ThreadWords.affairs.contains(upper[index].text) {
            let name = names[index + 1]
            guard !name.isEmpty, upper[index + 1].zone == upper[index].zone else { continue }
            // Not every word that could be a name is one: قضية تسميم.
            guard origins.isPerson(name), principals.isSalient(name) else { continue }
            keys.add(ThreadKey(.affair, [name], words: "قضية \(upper[index + 1].surface)"))
        }
    }

    /// Attacks on a town that is no capital, from a country not its own.
    private mutating func addScenes() {
        let attacks = title.indices.filter { ActClass.named(by: title[$0].stem) == .strike }
        guard let attacker = attacks.compactMap({ attacker(behind: $0) }).first else { return }
        for place in circumstances.titlePlaces where place.city > 1 && !ThreadWords.isTerritory(place) {
            guard !Gazetteer.isAkin(attacker, place.country) else { continue }
            let name = Gazetteer.name(of: place)
            let country = Gazetteer.name(of: Place(country: attacker, city: 0))
            keys.add(ThreadKey(.scene, [name, country], words: "\(name)، strike، \(country)"))
        }
    }

    /// غارات إسرائيلية, القصف الجوي الروسي: the adjective right behind the attack.
    private func attacker(behind attack: Int) -> Int? {
        title.dropFirst(attack + 1).prefix(2).lazy.compactMap { Gazetteer.country(ofAdjective: $0.text) }.first
    }

    private mutating func addElections() {
        guard let noun = title.firstIndex(where: { ThreadWords.elections.contains($0.stem) }) else { return }
        let kind = upper.lazy.compactMap { ThreadWords.electionKind(of: $0.stem) }.first
        guard let kind, let country = country(ofElectionAt: noun) else { return }
        let name = Gazetteer.name(of: Place(country: country, city: 0))
        keys.add(ThreadKey(.election, [name, kind], words: "انتخابات \(kind)، \(name)"))
    }

    /// الانتخابات الرئاسية المصرية, انتخابات لبنان; else the only country that the headline names at all.
    private func country(ofElectionAt noun: Int) -> Int? {
        let behind = title.dropFirst(noun + 1).prefix(4).lazy.compactMap { Origins.country($0.text, nil) }.first
        let named = Set(title.compactMap { Origins.country($0.text, nil) })
        return behind ?? (named.count == 1 ? named.first : nil)
    }

    // MARK: Words

    private var leads: [String] { principals.leads.filter { !origins.placeWords.contains($0) } }

    private func isInUpper(_ name: String) -> Bool { upper.indices.contains { names[$0] == name } }

    private func isInTitle(_ name: String) -> Bool { title.indices.contains { names[$0] == name } }

    private func surface(_ name: String) -> String { principals.surface(of: name) ?? name }
}
