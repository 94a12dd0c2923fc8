import ArabicText

/// Verbs of saying, and the words that announce whose word something is.
enum SpeechWords {
    /// Whether a folded word is a verb of saying, alone or with و or ف before it.
    static func isVerb(_ folded: String) -> Bool {
        if verbs.contains(folded) { return true }
        guard let first = folded.unicodeScalars.first, first == "و" || first == "ف" else { return false }
        return verbs.contains(String(folded.unicodeScalars.dropFirst()))
    }

    /// Whether a folded word is such a verb with a pronoun behind it: `وفق ما ذكرته`.
    static func isVerbOfIt(_ folded: String) -> Bool {
        folded.hasSuffix("ه") && verbs.contains(String(folded.unicodeScalars.dropLast()))
    }

    /// Whether a verb says that words of somebody else are handed on, who is named behind عن.
    static func isRelaying(_ folded: String) -> Bool { relaying.contains(folded) }

    /// Whether a word behind في is where something was said, and not a part of a speaker's title.
    static func isOccasion(_ folded: String) -> Bool { occasions.contains(folded) }

    /// Whether a folded word is أن or إن, alone or with a pronoun or a preposition.
    static func opensClaim(_ folded: String) -> Bool { claimOpeners.contains(folded) }

    /// Whether أن behind a folded word tells when or how and not what was said: بعد أن.
    static func opensTime(_ folded: String) -> Bool { timeOpeners.contains(folded) }

    /// Whether a word denies what follows.
    static func isDenial(_ folded: String) -> Bool { denials.contains(folded) || isJoined(folded, to: denials) }

    /// The words of a phrase that names a source in passing and ends where a folded word ends: `بحسب`, `وفقا ل`.
    static func isAccording(_ folded: String) -> Bool { according.contains(folded) || isJoined(folded, to: according) }

    /// Whether a folded word can be the first of such a phrase.
    static func mayNameSource(_ folded: String) -> Bool { isAccording(folded) || folded == "كما" }

    /// Whether a word at the head of a speaker names nobody.
    static func isAnonymous(_ folded: String) -> Bool { anonymous.contains(folded) }

    /// Whether the name of a speaker ends before a folded word: when and where it was said follow.
    static func endsSpeaker(_ folded: String) -> Bool {
        speakerEnds.contains(folded) || WeekdayNames.number(of: folded) != nil
    }

    private static func isJoined(_ folded: String, to words: Set<String>) -> Bool {
        guard folded.unicodeScalars.first == "و" else { return false }
        return words.contains(String(folded.unicodeScalars.dropFirst()))
    }

    private static func words(_ list: String) -> Set<String> {
        Set(Fold.fold(list).split(separator: " ").map(String.init))
    }

    private static let verbs = words(
        """
        قال قالت قالوا يقول تقول يقولون أضاف أضافت أضافوا يضيف تضيف ذكر ذكرت ذكروا يذكر تذكر أوضح أوضحت أوضحوا يوضح \
        أشار أشارت أشاروا يشير تشير أكد أكدت أكدوا يؤكد تؤكد لفت لفتت تابع تابعت أفاد أفادت أفادوا يفيد تفيد أعلن أعلنت \
        أعلنوا يعلن تعلن صرح صرحت صرحوا كشف كشفت يكشف نفى نفت نفوا ينفي تنفي شدد شددت اعتبر اعتبرت يعتبر تعتبر رأى \
        رأت يرى ترى زعم زعمت يزعم ادعى ادعت حذر حذرت توقع توقعت رجح رجحت نقل نقلت كتب كتبت اتهم اتهمت أقر أقرت اعترف \
        اعترفت بينت أردف أردفت استطرد نوه نوهت أبلغ أبلغت روى روت أورد أوردت نشر نشرت جدد جددت قدر قدرت
        """)

    private static let claimOpeners = words(
        "أن إن أنه إنه أنها إنها أنهم إنهم أنهما إنهما أننا إننا أنني إنني بأن بأنه بأنها بأنهم أنّ إنّ فإن")

    private static let relaying = words("نقل نقلت ونقل ونقلت تنقل ينقل")

    private static let occasions = words(
        """
        مؤتمر مؤتمرها مؤتمره بيان بيانه بيانها تصريح تصريحات حديث حديثه مقابلة كلمة كلمته خطاب خطابه اتصال تغريدة تغريدات تدوينة رسالة لقاء \
        اجتماع مستهل ختام نهاية بداية افتتاح وقت تقرير تقريره تقريرها حوار منشور تعليق مقال مقطع حسابه حسابها صفحته صفحتها جلسة ندوة أول \
        مداخلة شهادته إفادة إفادته ساعة مطلع هذا إطار سياق ظل أعقاب رد
        """)

    private static let timeOpeners = words("بعد قبل منذ دون غير بدل رغم شرط كما إلا لولا قبيل بعيد وبعد وقبل")

    private static let denials = words("نفى نفت نفوا ينفي تنفي نفي أنكر أنكرت ينكر تنكر كذب كذبت فند فندت")

    private static let according = words("بحسب حسب وفق وفقا طبقا نقلا حسبما وفقما")

    private static let anonymous = words(
        """
        مصدر مصادر المصدر المصادر مسؤول مسؤولون مسؤولين مسؤولة المسؤول المسؤولون شهود شاهد ناشطون نشطاء ناشطين \
        دبلوماسيون دبلوماسي دبلوماسيين مراقبون محللون خبراء تقارير أنباء أوساط سكان مقربون
        """)

    private static let speakerEnds = words(
        """
        عبر خلال أمام مخاطبا مخاطبة معلقا قائلا قائلة مضيفا مضيفة موضحا مؤكدا مشيرا قولهم عقب بعد قبل اليوم أمس مساء صباح فجر ظهر ليل إثر أثناء وهو وهي الذي التي الذين عن على إلى لدى أيضا \
        ردا تعليقا أول يوم حيث كما قوله قولها لها له نقلا لوكالة لقناة لصحيفة للصحفيين للصحافيين لوسائل بأن من خلاله
        """)
}
