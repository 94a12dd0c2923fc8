import ArabicText

/// A kind of act that makes news, told by a small lexicon of its verbs and verbal nouns.
public enum ActClass: String, Sendable, Codable, Hashable, CaseIterable, Comparable {
    /// A visit, a reception, talks.
    case meeting
    /// A strike, a raid, an attack.
    case strike
    /// An explosion.
    case explosion
    /// An arrest or a release.
    case arrest
    /// A trial or a verdict.
    case trial
    /// An election, a vote, a resolution.
    case vote
    /// Somebody is appointed, dismissed or resigns.
    case office
    /// A treaty, a deal, a truce.
    case accord
    /// A price or a rate moves.
    case price
    /// A match is played.
    case match
    /// A quake, a flood, a fire, a crash.
    case disaster
    /// A protest or a strike of workers.
    case protest
    /// A statement; told apart from the rest because everything is also stated.
    case statement

    /// The act happens at one place on one day, so that another place or day means another happening.
    var isBound: Bool {
        switch self {
        case .meeting, .strike, .explosion, .disaster, .protest: true
        default: false
        }
    }

    /// The act's consequences are news for days, so that another day does not mean another happening.
    var isContinuing: Bool { self == .disaster }

    /// The act's numbers grow while it is reported, so that another number does not mean another happening.
    var hasRisingNumbers: Bool {
        switch self {
        case .strike, .explosion, .disaster, .protest, .arrest, .vote, .match: true
        default: false
        }
    }

    /// By name, so that lists of acts have one order.
    public static func < (first: ActClass, second: ActClass) -> Bool { first.rawValue < second.rawValue }

    /// The class a stem belongs to.
    static func named(by stem: String) -> ActClass? { lexicon[stem] }

    private static let lexicon: [String: ActClass] = {
        var lexicon: [String: ActClass] = [:]
        for act in allCases {
            for word in act.words.split(separator: " ") {
                let stem = Stem.light(Fold.fold(String(word)))
                if lexicon[stem] == nil { lexicon[stem] = act }
            }
        }
        return lexicon
    }()

    private var words: String {
        switch self {
        case .meeting:
            """
            زيارة يزور زار تزور الزيارة لقاء يلتقي التقى تلتقي والتقى اللقاء اجتماع يجتمع اجتمع الاجتماع يستقبل استقبل تستقبل مباحثات \
            محادثات يبحث بحث وبحث يبحثان بحثا قمة القمة وصل يصل وصول جولة محادثاته لقائه زيارته مشاورات
            """
        case .strike:
            """
            قصف يقصف قصفت القصف غارة غارات الغارات ضربة ضربات الضربات الضربة هجوم هجمات الهجوم صاروخ صواريخ الصواريخ تستهدف \
            يستهدف استهدف استهدفت استهداف مسيرة اشتباكات معارك
            """
        case .explosion: "انفجار الانفجار تفجير التفجير انفجارات عبوة مفخخة انتحاري"
        case .arrest: "اعتقال يعتقل اعتقل اعتقلت توقيف أوقفت القبض احتجاز الإفراج إفراج سراح"
        case .trial: "محكمة المحكمة محاكمة محاكمته حكم الحكم حكمت قضت إعدام السجن الادعاء النيابة"
        case .vote: "انتخابات الانتخابات انتخاب تصويت يصوت صوت اقتراع الاقتراع استفتاء مشروع فيتو"
        case .office: "استقالة يستقيل استقال استقالته إقالة يقيل أقال إقالته تعيين يعين عين عزل تنصيب"
        case .accord: "اتفاق الاتفاق اتفاقية توقيع وقع يوقع هدنة صفقة معاهدة"
        case .price: "سعر أسعار الأسعار السعر ارتفاع انخفاض يرتفع ترتفع تنخفض تراجع صرف تداولات البورصة"
        case .match: "مباراة المباراة يفوز فوز الفوز يهزم تعادل يتعادل الدوري نهائي هدف أهداف ملعب"
        case .disaster: "زلزال زلازل فيضان فيضانات حريق حرائق تحطم سقوط غرق عاصفة إعصار سيول"
        case .protest: "تظاهرة تظاهرات مظاهرة مظاهرات احتجاج احتجاجات يتظاهر إضراب اعتصام مسيرات"
        case .statement: "تصريح تصريحات بيان يصرح يؤكد يعلن أعلن ينفي يدين إدانة يحذر يهدد دعا يدعو"
        }
    }
}
