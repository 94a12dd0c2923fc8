import ArabicText

/// Words of the news that say one thing, and those that say next to nothing.
enum Wordings {
    /// The concept that a folded word or its stem expresses, when another word is as usual for it.
    static func concept(of word: String, stem: String) -> String? { concepts[word] ?? concepts[stem] }

    /// Whether a word tells when within a day.
    static func isTime(_ word: String) -> Bool { times.contains(word) || times.contains(Stem.withoutProclitics(word)) }

    /// Whether a word carries hardly any news.
    static func isFiller(_ word: String) -> Bool { fillers.contains(word) }

    private static let times = folded(
        "صباح مساء فجر ظهر ليل ليلة الليلة صباحا مساء فجرا ليلا ظهرا عصر الماضي الماضية المقبل المقبلة الجاري الجارية الحالي يوم اليوم أيام شهر عام سنة أسبوع ساعة الساعة توقيت بالتوقيت المحلي غرينتش وقت"
    )

    private static let fillers: Set<String> = {
        let words = folded(
            """
            شكل بشكل عملية عدد حوالي نحو قرابة زهاء تم يتم تمت جرى جرت قام قامت يقوم تقوم أدى أدت يؤدي أسفر أسفرت جاء جاءت يأتي \
            تأتي إطار خاص خاصة عام عامة مزيد حال حالة أمر بعض أحد إحدى مختلف عدم إضافة بالإضافة فضلا نظرا وجود يجب يمكن \
            مما وذلك حسب تصريح تصريحات بيان مؤتمر صحفي صحافي وكالة أنباء قناة صحيفة موقع تغريدة تويتر حسابه شخص أشخاص \
            حصيلة ارتفاع ارتفع ارتفعت بلغ بلغت وصل وصلت رئيس وزير دولة بلاده بلد سابق متحدث باسم مسؤول مصدر مصادر جانب جانبه جهة واصل أول ثاني كبير جديد آخر أخرى
            """)
        return words.union(words.map { Stem.light($0) })
    }()

    private static let concepts: [String: String] = {
        var concepts: [String: String] = [:]
        for row in rows.split(whereSeparator: \.isNewline) {
            let words = Fold.fold(String(row)).split(separator: " ").map(String.init)
            for word in words {
                concepts[word] = words[0]
                concepts[Stem.light(word)] = words[0]
            }
        }
        return concepts
    }()

    /// In each row words that a report may put for each other.
    private static let rows = """
        قتل مقتل قتيل قتلى مصرع مصرعه مصرعهم حتف حتفه حتفهم ضحايا ضحية استشهد استشهاد شهيد شهداء وفاة توفي أودى
        جريح جرحى جرح أصيب إصابة مصاب مصابين إصابات بجروح
        مروحية هليكوبتر هليكوبترات مروحيات
        سقوط سقط سقطت تحطم تحطمت تحطمها سقوطها
        لقاء التقى يلتقي التقت اجتمع اجتماع اجتماعه يجتمع لقائه محادثات مباحثات
        غارة غارات قصف ضربة ضربات قصفت ضربت
        اعتقال اعتقل اعتقلت توقيف أوقف أوقفت احتجاز احتجزت قبض القبض
        فوز فاز فازت تغلب هزم انتصر انتصار
        رحلة سفر سافر توجه
        إقالة أقال أقاله عزل عزله إعفاء أعفى
        استقالة استقال يستقيل
        مبعوث موفد مبعوثه
        نووي ذري
        أزمة مشكلة
        اتفاق اتفاقية اتفق اتفقا اتفقوا
        سعر أسعار
        حكم قضت قضى قضاء
        انتخابات انتخاب اقتراع تصويت
        هجوم هاجم هجمات اعتداء
        تفجير انفجار انفجرت عبوة
        """

    private static func folded(_ words: String) -> Set<String> {
        Set(Fold.fold(words).split(separator: " ").map(String.init))
    }
}
