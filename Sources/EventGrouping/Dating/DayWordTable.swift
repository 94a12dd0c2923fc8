import ArabicText

extension DayTerm {
    /// What a folded word means in a date; nil for a word that never stands in one.
    static func of(_ folded: String) -> DayTerm? { table[folded] }

    private static let table: [String: DayTerm] = {
        var table: [String: DayTerm] = [:]
        func add(_ word: String, _ term: DayTerm) { if table[word] == nil { table[word] = term } }
        let words = days + months + hijriMonths + counts + units + others
        for (word, meaning) in words { add(word, DayTerm(word: meaning)) }
        for (word, meaning) in words where meaning.isJoinable {
            add("و" + word, DayTerm(word: meaning, hasAnd: true))
            guard meaning.takesPrepositions else { continue }
            add("ب" + word, DayTerm(word: meaning, hasPreposition: true))
            add("وب" + word, DayTerm(word: meaning, hasAnd: true, hasPreposition: true))
            let behind = word.hasPrefix("ال") ? "ل" + word.dropFirst(2) : word
            add("ل" + behind, DayTerm(word: meaning, hasPreposition: true))
            add("ول" + behind, DayTerm(word: meaning, hasAnd: true, hasPreposition: true))
        }
        return table
    }()

    private static func rows(_ words: String, _ meaning: DayWord) -> [(String, DayWord)] {
        words.split(separator: " ").map { (Fold.fold(String($0)), meaning) }
    }

    private static let days: [(String, DayWord)] =
        rows("اليوم", .today) + rows("أمس الأمس البارحة", .yesterday) + rows("غدا غد", .tomorrow(isSure: true))
        + rows("الغد", .tomorrow(isSure: false)) + rows("الليلة", .tonight)
        + (1...7).flatMap { rows(WeekdayNames.name($0), .weekday($0)) }
        + rows("الإثنان الاثنان", .weekday(2)) + rows("الثلثاء الثلاثا", .weekday(3)) + rows("الاربعا", .weekday(4))
        + rows("مساء صباح فجر ظهر عصر ليل ليلة نهار مساءا عشاء ضحى", .dayPart)

    private static let months: [(String, DayWord)] = {
        let sure = """
            شباط آذار نيسان حزيران تموز يناير فبراير أبريل إبريل مايو يونيو يونيه يوليو يوليه أغسطس اغسطوس سبتمبر أكتوبر أوكتوبر \
            نوفمبر ديسمبر جانفي فيفري أفريل جويلية فبرائر يوليوز غشت أغشت شتنبر شتمبر نونبر دجنبر دجمبر
            """
        let doubtful = "آب أيار أيلول مارس ماي مايس أوت جوان نوار"
        return monthRows(sure, isSure: true) + monthRows(doubtful, isSure: false)
            + rows("كانون تشرين ربيع جمادى جماد ذو ذي ذا", .monthOpening)
    }()

    private static func monthRows(_ words: String, isSure: Bool) -> [(String, DayWord)] {
        words.split(separator: " ").compactMap { word in
            MonthNames.number(of: String(word)).map {
                (Fold.fold(String(word)), .month(DayWord.Month(number: $0, isSure: isSure)))
            }
        }
    }

    private static let hijriMonths: [(String, DayWord)] = "محرم المحرم صفر رجب شعبان رمضان شوال".split(separator: " ")
        .compactMap { word in
            HijriMonthNames.number(of: String(word)).map {
                (Fold.fold(String(word)), .month(DayWord.Month(number: $0, isHijri: true, isSure: false)))
            }
        }

    private static let counts: [(String, DayWord)] = {
        let ordinals = [
            "الأول الأولى الحادي الحادية", "الثاني الثانية", "الثالث الثالثة", "الرابع الرابعة", "الخامس الخامسة",
            "السادس السادسة", "السابع السابعة", "الثامن الثامنة", "التاسع التاسعة", "العاشر العاشرة",
        ]
        let numbers = [
            (3, "ثلاثة ثلاث"), (4, "أربعة أربع"), (5, "خمسة خمس"), (6, "ستة ست"), (7, "سبعة سبع"),
            (8, "ثمانية ثماني ثمان"), (9, "تسعة تسع"), (10, "عشرة عشر"), (20, "عشرين"), (30, "ثلاثين"), (40, "أربعين"),
            (50, "خمسين"),
        ]
        return ordinals.enumerated().flatMap { rows($1, .ordinal($0 + 1)) }
            + numbers.flatMap { rows($1, .count($0)) } + rows("العشرين العشرون", .tens(20))
            + rows("الثلاثين الثلاثون", .tens(30)) + rows("بضعة بضع عدة", .few)
    }()

    private static let units: [(String, DayWord)] =
        rows("ساعة", .unit(.hour, 1)) + rows("ساعتين", .unit(.hour, 2)) + rows("ساعات", .units(.hour))
        + rows("يوم يوما", .unit(.day, 1)) + rows("يومين يومي", .unit(.day, 2)) + rows("أيام", .units(.day))
        + rows("أسبوع أسبوعا", .unit(.week, 1)) + rows("أسبوعين", .unit(.week, 2)) + rows("أسابيع", .units(.week))
        + rows("شهر شهرا", .unit(.month, 1)) + rows("شهرين", .unit(.month, 2)) + rows("أشهر شهور", .units(.month))
        + rows("عام عاما سنة", .unit(.year, 1)) + rows("عامين سنتين", .unit(.year, 2))
        + rows("أعوام سنوات سنين", .units(.year)) + rows("الأسبوع", .definite(.week))
        + rows("الشهر", .definite(.month)) + rows("العام السنة", .definite(.year))

    private static let others: [(String, DayWord)] =
        rows("الماضي الماضية الماضيين الفائت الفائتة الفائتين المنصرم المنصرمة المنصرمين", .side(.past))
        + rows("الجاري الجارية الجاريين الحالي الحالية", .side(.current))
        + rows("المقبل المقبلة المقبلين القادم القادمة القادمين", .side(.coming))
        + rows("مطلع بداية أوائل مستهل", .part(.early)) + rows("منتصف أواسط", .part(.middle))
        + rows("نهاية أواخر ختام", .part(.late)) + rows("هذا هذه", .this) + rows("أول", .first)
        + rows("نحو حوالي قرابة زهاء", .roughly) + rows("أقل", .less) + rows("أكثر أزيد", .more) + rows("و", .and)
        + rows("في خلال أثناء بحلول", .preposition(.at)) + rows("قبل قبيل", .preposition(.ago))
        + rows("منذ مذ", .preposition(.since)) + rows("حتى لغاية غاية", .preposition(.until))
        + rows("بعد عقب غداة إثر", .preposition(.after)) + rows("من", .preposition(.from))
        + rows("إلى", .preposition(.to)) + rows("بين", .preposition(.between))
}

extension DayWord {
    /// Whether و may be joined in front of it; ومن and والى would be other words.
    fileprivate var isJoinable: Bool {
        switch self {
        case .preposition(let preposition): preposition != .to && preposition != .from
        case .monthOpening, .side, .roughly, .less, .more, .and: false
        case .month(let month): month.isSure || month.isHijri
        default: true
        }
    }

    /// Whether ب and ل may be joined in front of it.
    fileprivate var takesPrepositions: Bool {
        switch self {
        case .today, .yesterday, .tomorrow, .weekday, .dayPart, .unit, .definite, .part, .ordinal: true
        case .month(let month): month.isSure
        default: false
        }
    }
}
