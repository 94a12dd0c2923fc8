/// What a word means in a phrase of date.
enum DayWord: Sendable, Hashable {
    /// اليوم
    case today
    /// أمس, البارحة
    case yesterday
    /// غدا; الغد is also a name, and sure only beside another word of date
    case tomorrow(isSure: Bool)
    /// الليلة
    case tonight
    /// 1 for Sunday to 7 for Saturday
    case weekday(Int)
    case month(Month)
    /// كانون, تشرين, ربيع, ذو …: the next word says which month.
    case monthOpening
    /// الأول to العاشر, and الحادي
    case ordinal(Int)
    /// العشرين, الثلاثين
    case tens(Int)
    /// ثلاثة to خمسين
    case count(Int)
    /// بضعة, عدة
    case few
    /// يوم, يومين
    case unit(Unit, Int)
    /// أيام
    case units(Unit)
    /// الأسبوع, الشهر
    case definite(Unit)
    case side(Side)
    case part(Part)
    /// مساء, فجر, نهار
    case dayPart
    case this
    case preposition(Preposition)
    /// نحو, حوالي
    case roughly
    case less
    case more
    case and
    /// أول, as in أول أمس
    case first

    struct Month: Sendable, Hashable {
        var number: Int
        var isHijri = false
        /// It is no ordinary word or name as well.
        var isSure = true
    }

    enum Unit: Sendable, Hashable { case hour, day, week, month, year }

    /// الماضي, الجاري, المقبل.
    enum Side: Sendable, Hashable { case past, current, coming }

    /// مطلع, منتصف, نهاية.
    enum Part: Sendable, Hashable { case early, middle, late }

    enum Preposition: Sendable, Hashable { case at, ago, since, until, after, from, to, between }
}

/// A word of date with what is joined in front of it.
struct DayTerm: Sendable, Hashable {
    var word: DayWord
    /// The letter و before it, as in والخميس.
    var hasAnd = false
    /// One of the letters ب and ل before it, as in بالأمس and ليوم.
    var hasPreposition = false
}
