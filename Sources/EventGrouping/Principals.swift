import ArabicText

/// Who acts in a story: people behind title words, names in quotation marks, offices with their country.
///
/// A person is held under one key, the word of the name that the story repeats most, spelled by `NameKey`, so that
/// «المبعوث الروسي إلى سورية، ألكسندر لافرنتيف» and «مبعوثه الخاص “ألكسندر لافرنتييف”» meet.
struct Principals: Sendable, Hashable {
    /// People and other names marked as such, most mentioned first.
    private(set) var marked: [String] = []
    /// The spelling met first of each of those.
    private(set) var surfaces: [String] = []
    /// Hashes, in rising order, of the word keys the story gives weight to: in the headline, or said twice.
    private(set) var salient: [UInt32] = []
    /// Hashes of all word keys of the story, in rising order.
    private(set) var mentioned: [UInt32] = []

    /// How many of the names a story is most about are also those of the other.
    func leadsShared(with other: Principals) -> Int {
        let mine = leads
        let theirs = other.leads
        return mine.count { theirs.contains($0) }
    }

    /// The names marked as such that the story gives most weight to.
    var leads: [String] { marked.prefix(5).filter(isSalient) }

    /// Names that one story marks and the other marks or gives weight to, in order.
    func shared(with other: Principals) -> [String] {
        let mine = marked.filter { other.marked.contains($0) || other.isSalient($0) }
        let theirs = other.marked.filter { isSalient($0) && !mine.contains($0) }
        return (mine + theirs).sorted()
    }

    /// Whether somebody one story marks is so much as mentioned by the other.
    func hasCommonName(with other: Principals) -> Bool {
        marked.contains { other.mentioned.hasInOrder(TermHash.of($0)) }
            || other.marked.contains { mentioned.hasInOrder(TermHash.of($0)) }
    }

    /// How the story spells a name that it marks.
    func surface(of name: String) -> String? { marked.firstIndex(of: name).map { surfaces[$0] } }

    /// Whether the story gives a name weight.
    func isSalient(_ name: String) -> Bool { salient.hasInOrder(TermHash.of(name)) }

    /// Principals as they were kept; there is a spelling for each name.
    init(marked: [String], surfaces: [String], salient: [UInt32], mentioned: [UInt32]) {
        self.marked = marked
        self.surfaces = surfaces
        self.salient = salient
        self.mentioned = mentioned
    }

    /// Reads the principals off a story's words.
    init(of words: [Word], keys: [String], limit: Int = 12) {
        var counts: [String: Int] = [:]
        for (word, key) in zip(words, keys) where !key.isEmpty {
            counts[key, default: 0] += word.zone == .title ? 2 : 1
        }
        var found: [String: Int] = [:]
        var spellings: [String: String] = [:]
        for name in Self.names(in: words, keys: keys) {
            var best = name[0]
            for index in name where counts[keys[index], default: 0] >= counts[keys[best], default: 0] { best = index }
            if spellings[keys[best]] == nil { spellings[keys[best]] = words[best].surface }
            found[keys[best]] = counts[keys[best], default: 0]
        }
        let ranked = found.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
        marked = ranked.prefix(limit).map(\.key)
        surfaces = marked.map { spellings[$0] ?? $0 }
        mentioned = Set(counts.keys.map(TermHash.of)).sorted()
        salient = Set(counts.filter { $0.value >= 2 }.keys.map(TermHash.of)).sorted()
    }

    // MARK: Keys

    /// The name key of each word, empty for what can be no name.
    static func keys(of words: [Word]) -> [String] {
        let seen = Set(words.map(\.bare))
        return words.map { word in
            if word.bare.isEmpty { return "" }
            let isJoined = !word.bareRest.isEmpty && seen.contains(word.bareRest)
            return NameKey.key(for: isJoined ? word.bareRest : word.bare)
        }
    }

    /// Without what is joined in front, so that الأسد and للأسد are one.
    static func bare(_ word: String) -> String {
        let open = Stem.withoutProclitics(word)
        return open.hasPrefix("ال") && open.utf8.count > 8 ? String(open.dropFirst(2)) : open
    }

    /// Whether a folded word that is no stop word may be part of a name.
    static func canBeName(_ text: String, stem: String) -> Bool {
        text.utf8.count >= 6 && !TitleWords.isConnector(text) && !FrequentWords.isOrdinary(stem)
            && ActClass.named(by: stem) == nil && !TitleWords.contains(stem) && !TitleWords.isFiller(stem)
            && Gazetteer.place(text, nil) == nil && Gazetteer.country(ofAdjective: text) == nil
    }

    // MARK: Names

    /// Runs of word positions that make a name.
    private static func names(in words: [Word], keys: [String]) -> [[Int]] {
        var names: [[Int]] = []
        var index = 0
        while index < words.count {
            if TitleWords.contains(words[index].stem), let name = name(behind: index, in: words, keys: keys) {
                names.append(name)
                index = (name.last ?? index) + 1
            } else if words[index].isQuoted {
                var end = index
                while end < words.count, words[end].isQuoted, end == index || !words[end].opensClause { end += 1 }
                let name = (index..<end).filter { !keys[$0].isEmpty }
                if !name.isEmpty { names.append(name) }
                index = max(end, index + 1)
            } else {
                index += 1
            }
        }
        return names
    }

    /// The name behind a title word: past its adjectives and office, up to three words.
    private static func name(behind title: Int, in words: [Word], keys: [String]) -> [Int]? {
        var index = title + 1
        let reach = min(words.count, title + 7)
        while index < reach, keys[index].isEmpty, words[index].zone == words[title].zone {
            if ActClass.named(by: words[index].stem) != nil { return nil }
            index += 1
        }
        var name: [Int] = []
        while index < min(words.count, title + 10), name.count < 3 {
            if words[index].zone != words[title].zone { break }
            if words[index].opensClause, !name.isEmpty { break }
            if keys[index].isEmpty {
                guard !name.isEmpty, TitleWords.isConnector(words[index].text) else { break }
            } else {
                name.append(index)
            }
            index += 1
        }
        return name.isEmpty ? nil : name
    }
}

/// Words that stand before the name of a person, and those that may come between.
enum TitleWords {
    static func contains(_ stem: String) -> Bool { titles.contains(stem) }

    static func isFiller(_ stem: String) -> Bool { fillers.contains(stem) }

    /// Whether a word ties the parts of an Arabic name and names nobody itself: ولد، بن، أبو.
    static func isConnector(_ text: String) -> Bool { connectors.contains(text) }

    private static let connectors = Set(
        ["ولد", "بن", "ابن", "بنت", "آل", "أبو", "أبي", "أم", "عبد", "ذو", "الحاج", "فان", "دي"].map(Fold.fold))

    private static let titles = stems(
        """
        الرئيس رئيس رئيسة الموفد موفد موفدة موفده وزير الوزير وزيرة مبعوث المبعوث مبعوثه مبعوثها مبعوثة نائب النائب الأمين أمين السفير سفير سفيرة الملك العاهل \
        ملك ولي الأمير أمير الشيخ الجنرال اللواء العميد العقيد المتحدث المتحدثة المستشار المستشارة مستشار زعيم الزعيم قائد القائد \
        المرشد البابا المفتي القاضي المدرب مدرب المهاجم اللاعب لاعب الفنان الفنانة الممثل الممثلة الكاتب الكاتبة الصحفي الصحافي المخرج \
        المنسق المفوض مدير المدير السيناتور الدكتور المطرب النجم النجمة المرشح محافظ حاكم رأس نظيره نظيرته الدبلوماسي دبلوماسي المهندس النائبة
        """)

    private static let fillers = stems(
        """
        الخارجية الدفاع الداخلية المالية العدل النظام الدولة الحكومة الوزراء البرلمان المجلس مجلس الخاص الخاصة العام السابق السابقة \
        الحالي الأعلى الأممي الدولي الاتحادي العهد الجمهورية جمهورية وزارة الأمم المتحدة الاتحاد الأوروبي الجديد المنتخب بلاده \
        العاصمة مدينة محافظة الشؤون الوطني الأمن القومي لشؤون هيئة منظمة حزب حركة السيد السيدة الدائم المقيم جامعة العربية المعارضة \
        إلى لدى التركية
        """)

    private static func stems(_ words: String) -> Set<String> {
        Set(words.split(separator: " ").map { Stem.light(Fold.fold(String($0))) })
    }
}
