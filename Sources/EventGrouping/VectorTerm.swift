import ArabicText

/// What a word counts as in a story's vector: spellings of one place or name, and words for one thing, are one term.
enum VectorTerm {
    /// The term of a folded word and its stem.
    static func of(_ text: String, stem: String) -> String {
        if !Gazetteer.isHomograph(text) {
            if let (place, _) = Gazetteer.place(text, nil) { return Stem.light(Gazetteer.name(of: place)) }
            if let country = Gazetteer.country(ofAdjective: text) {
                return Stem.light(Gazetteer.name(of: Place(country: country, city: 0)))
            }
        }
        return families[stem] ?? stem
    }

    /// Stems to the first stem of their row.
    private static let families: [String: String] = {
        var families: [String: String] = [:]
        for row in rows.split(separator: "\n") {
            let stems = row.split(separator: " ").map { Stem.light(Fold.fold(String($0))) }
            for stem in stems { families[stem] = stems[0] }
        }
        return families
    }()

    /// Words for one thing, and plurals that no ending makes.
    private static let rows = """
        مبعوث موفد مبعوثه موفده
        رئيس زعيم رؤساء زعماء
        قتل قتيل قتلى مقتل قتلوا قتلت
        جريح جرحى إصابة أصيب إصابات مصاب مصابين مصابون
        زلزال زلازل هزة هزات
        سيول سيل فيضان فيضانات
        حريق حرائق
        سفينة سفن
        قارب قوارب زورق زوارق
        بحار بحارة
        صياد صيادين صيادون
        غارة غارات
        ضربة ضربات ضرب
        هجوم هجمات
        صاروخ صواريخ
        انفجار انفجارات تفجير تفجيرات
        قصف يقصف قصفت
        طائرة طائرات
        تظاهرة تظاهرات مظاهرة مظاهرات متظاهر متظاهرين متظاهرون
        احتجاج احتجاجات محتج محتجين محتجون
        إضراب إضرابات مضرب مضربين مضربون
        محادثات مباحثات
        زيارة زيارته زيارات يزور زار
        لقاء يلتقي التقى اجتماع يجتمع اجتمع
        سجن سجين سجناء سجون
        أسير أسرى
        رهينة رهائن
        طفل أطفال طفلة
        مدرسة مدارس
        مستشفى مستشفيات
        طبيب أطباء
        دواء علاج
        مريض مرضى مرض
        جندي جنود
        مسلح مسلحين مسلحون
        نائب نواب
        قانون قوانين
        عقوبة عقوبات
        ضحية ضحايا
        جثة جثث جثمان جثامين
        مفقود مفقودين مفقودون
        صوت أصوات تصويت صوتوا
        منزل منازل بيوت
        قرية قرى
        جزيرة جزر
        ميناء موانئ
        سيارة سيارات
        قنبلة قنابل
        سلاح أسلحة
        لاجئ لاجئين لاجئون
        لاعب لاعبين لاعبون
        ميدالية ميداليات
        كأس كؤوس
        مهاجر مهاجرين مهاجرون
        اعتقال اعتقلت اعتقل يعتقل معتقل معتقلين
        سعر أسعار
        عامل عمال
        مدرب مدربين
        """
}

/// Words that change from one issue of a series to the next: the day and the month.
enum SerialWords {
    static func contains(_ word: String) -> Bool {
        word == today || WeekdayNames.number(of: word) != nil || MonthNames.number(of: word) != nil
    }

    private static let today = Fold.fold("اليوم")
}
