import ArabicText

/// The words by which stories say what kind of thread they may belong to.
enum ThreadWords {
    /// Whether a word says that somebody is another's envoy.
    ///
    /// مبعوث without article or suffix is left out, since there the sender follows: مبعوث الرئيس.
    static func isEnvoy(_ text: String) -> Bool { envoys.contains(text) }

    /// Somebody comes.
    static let visits = stems("زيارة الزيارة زيارته زيارتها يزور تزور زار زارت وصل وصلت يصل تصل وصول وصوله")

    /// Talks that may go by the name of a town.
    static let talks = stems("محادثات مفاوضات مباحثات مشاورات مسار اجتماعات")

    /// One of a row of talks.
    static let rounds = stems("جولة الجولة جولات")

    static let ofPeace = Fold.fold("السلام")

    static let elections = stems("انتخابات الانتخابات اقتراع الاقتراع")

    /// What stands before the name that a case goes by.
    static let affairs = Set("قضية محاكمة اغتيال".split(separator: " ").map { Fold.fold(String($0)) })

    /// Whether a town is so much of its country that attacks on it are no thread.
    static func isTerritory(_ place: Place) -> Bool { Gazetteer.name(of: place) == gaza }

    /// رئاسية, برلمانية or محلية.
    static func electionKind(of stem: String) -> String? { electionKinds[stem] }

    private static let gaza = Fold.fold("غزة")

    private static let envoys = Set(
        """
        المبعوث المبعوثة مبعوثه مبعوثها مبعوثهم ومبعوثه والمبعوث للمبعوث بالمبعوث الموفد الموفدة موفده موفدها والموفد \
        للموفد بالموفد الوسيط والوسيط للوسيط
        """
        .split(separator: " ").map { Fold.fold(String($0)) })

    private static let electionKinds: [String: String] = {
        let rows = [
            "رئاسية": "رئاسية الرئاسية الرئاسة رئاسة الرئاسي",
            "برلمانية": "برلمانية البرلمانية تشريعية التشريعية نيابية النيابية البرلمان",
            "محلية": "محلية المحلية بلدية البلدية",
        ]
        var kinds: [String: String] = [:]
        for (kind, words) in rows.sorted(by: { $0.key < $1.key }) {
            for stem in stems(words) where kinds[stem] == nil { kinds[stem] = kind }
        }
        return kinds
    }()

    private static func stems(_ words: String) -> Set<String> {
        Set(words.split(separator: " ").map { Stem.light(Fold.fold(String($0))) })
    }
}
