import ArabicText

/// What bodies are called.
enum BodyTables {
    /// A kind of body and what may complete its name.
    struct Head: Sendable {
        var key: String
        /// Folded words, the longer before what they begin with.
        var complements: [[String]]
        /// Whether a quoted or a foreign word completes it.
        var takesNames: Bool
        /// Whether the name of a country or town does.
        var takesPlaces: Bool
    }

    /// A name without a word for the kind of body.
    struct Listed: Sendable {
        var words: [String]
        var key: String
        /// Whether the name is an ordinary word too.
        var isOrdinary: Bool
        /// Whether there is one in several countries.
        var hasCountry: Bool
    }

    static let ministry = Fold.fold("وزارة")

    static let heads: [String: Head] = {
        var heads: [String: Head] = [:]
        for line in BodyRows.heads.split(separator: "\n") {
            let columns = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            guard columns.count == 3 else { continue }
            let complements = columns[1].split(separator: "،").map {
                Fold.fold(String($0)).split(separator: " ").map(String.init)
            }
            .filter { !$0.isEmpty }.sorted { $0.count > $1.count }
            for name in Fold.fold(columns[0]).split(separator: " ").map(String.init) {
                heads[name] = Head(
                    key: BodyReader.key(Fold.fold(columns[0]).split(separator: " ").map(String.init)[0]),
                    complements: complements,
                    takesNames: columns[2].contains("names"), takesPlaces: columns[2].contains("places"))
            }
        }
        return heads
    }()

    /// With the article, before an adjective: the key of the kind.
    static let definiteHeads: [String: String] = folded(BodyRows.definite).reduce(into: [:]) {
        $0[$1] = BodyReader.key($1)
    }

    static let listed: [String: [Listed]] = {
        var listed: [String: [Listed]] = [:]
        for line in BodyRows.listed.split(separator: "\n") {
            let names = line.split(separator: "=").map { String($0) }
            guard let first = names.first else { continue }
            for name in names {
                let words = Fold.fold(name).split(separator: " ").map(String.init)
                guard let opening = words.first else { continue }
                listed[opening, default: []].append(
                    Listed(
                        words: words, key: key(first), isOrdinary: name.contains("?"), hasCountry: first.contains("+")))
            }
        }
        return listed.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }()

    /// Whether the name of a body may begin with a word.
    static func opensName(_ word: String) -> Bool {
        [0, 1].contains { cut in
            guard let text = BodyReader.opened(word, cut: cut) else { return false }
            return listed[text] != nil || heads[text] != nil || definiteHeads[text] != nil || ministries.contains(text)
        }
    }

    private static func key(_ name: String) -> String {
        Fold.fold(name).split(separator: " ").map { BodyReader.key(String($0)) }.joined(separator: " ")
    }

    static let ministries = folded("الخارجية الداخلية الدفاع الصحة المالية")
    /// Words that another word for the ministry may stand behind.
    static let offices = folded(
        "باسم مصدر مسؤول وقالت وأعلنت وأكدت ودعت ونفت ونددت وأدانت أدانت نفت دعت نددت استدعت واستدعت")

    /// Adjectives that belong to the name.
    static let ranks = folded(BodyRows.ranks)

    /// Those that are often left out.
    static let fillers = folded("العام العامة الدولي الاتحادية الاتحادي الفدرالية")

    /// Behind لكرة القدم and the like, when that stands here.
    static func sport(at index: Int, in words: [Word]) -> Int? {
        guard index + 1 < words.count, words[index].text == ball, !words[index + 1].opensClause else { return nil }
        return index + 2
    }

    /// Of which a country has many, so that its adjective names none: الهيئة اللبنانية.
    static let plenty = folded("وكالة هيئة مجلس محكمة مفوضية مصرف بنك حزب منظمة")

    static let courts = folded("محكمة نيابة")

    /// Whether adjectives of the body end in ة.
    static func isFeminine(_ head: String) -> Bool { head.hasSuffix("ه") || feminine.contains(head) }

    private static let feminine = folded("قوات مخابرات استخبارات")

    static let ball = Fold.fold("لكرة")

    private static func folded(_ words: String) -> Set<String> {
        Set(Fold.fold(words).split(separator: " ").map(String.init))
    }
}
