import ArabicText

/// Words around the names of people.
enum NameTables {
    /// Whether a word that the lists of ordinary words do not know still is no name, by its form.
    static func isNoName(_ word: Word, isForeign: Bool) -> Bool {
        let text = word.text
        if others.contains(text) || others.contains(word.bare) || isJoined(text) { return true }
        if isForeign { return futures.contains { text.hasPrefix($0) } }
        // The feminine of an adjective; a preposition before a word that the stemmer knows.
        if text.hasPrefix("ال"), text.hasSuffix("يه") { return true }
        // مصدوما, in the accusative.
        if text.hasPrefix("م"), text.hasSuffix("ا"), text.utf8.count >= 12 { return true }
        if "بلك".contains(text.prefix(1)), hasPreposition(text) { return true }
        if pronouns.contains(where: { word.text.hasSuffix($0) && word.text.utf8.count >= 10 }) { return true }
        return beginnings.contains { word.text.hasPrefix($0) }
    }

    /// Whether a word begins with a preposition or و before an article.
    static func isJoined(_ text: String) -> Bool {
        text.utf8.count >= 8 && ["بال", "لل", "وال", "فال", "كال"].contains { text.hasPrefix($0) }
    }

    /// برفقة, لهيئة, باستخدام.
    private static func hasPreposition(_ text: String) -> Bool {
        if Stem.withoutProclitics(text) != text { return true }
        if text.hasSuffix("ه"), text.utf8.count >= 10, !text.hasPrefix("بو") { return true }
        let rest = String(text.dropFirst())
        return FrequentWords.isOrdinary(Stem.light(rest)) || rest.hasPrefix("ا") && text.utf8.count >= 12
    }

    /// Whether a word can open a name without being a known given name: it looks foreign and is no verb.
    static func canOpen(_ text: String) -> Bool { !["ي", "ت", "ن", "ال", "و", "ف"].contains { text.hasPrefix($0) } }

    static let futures = ["فست", "فسي", "وست", "وسي"]

    /// A given name that is everywhere else a word of grammar, and whose bearers are told by the family.
    static let geir = (
        given: Fold.fold("غير"), families: Set(["بيدرسون", "بيدرسن"].map { NameKey.key(for: Fold.fold($0)) })
    )
    /// الاستغناء, الانتقال: behind a name they begin what is told of it.
    static func isVerbalNoun(_ text: String) -> Bool { text.hasPrefix("الا") && text.utf8.count >= 14 }

    static let sonOf = "ابن"
    static let son = "بن"
    static let servant = "عبد"
    /// Behind which the servant's master stands without an article.
    static let masters = folded("ربه رب")
    static let ties = folded("دو لو لا فون ماك سان أم أبا آل دا دل ديل")
    static let tails = folded("الله الدين الإسلام الحق أون إيل")

    /// What may stand between a title and the name besides adjectives, offices and places.
    static let between = folded("إلى لدى في بن من السيد السيدة الأسبق المكلف المؤقت المنتهية ولايته نفسه")

    static let speech = folded(
        """
        قال وقال قالت وقالت أكد وأكد أكدت وأكدت أضاف وأضاف أضافت وأضافت أوضح وأوضح أوضحت أعلن وأعلن أعلنت صرح وصرح صرحت \
        ذكر وذكر ذكرت اعتبر واعتبر اعتبرت أشار وأشار أشارت وأشارت التقى والتقى يلتقي استقبل واستقبل يستقبل كتب وكتب كتبت
        """)

    /// Stems of words before a name that make it the name of a thing, a body, a firm or a place.
    static let namesakes = Set(
        """
        شارع مطار جامعة مدرسة مستشفى مسجد جامع كنيسة معهد مركز مؤسسة ملعب استاد ستاد كأس جائزة حزب شركة إعصار عاصفة قرية مخيم حي منطقة \
        نادي فريق صحيفة قناة موقع سد جبل نهر معبر جسر سفينة حاملة مدينة بلدة جزيرة ولاية مقاطعة محافظة مجلة وكالة شبكة إذاعة دار بنك مصرف \
        تطبيق منصة فيلم مسلسل رواية كتاب ألبوم متحف مسرح ساحة ميدان بوابة طريق خليج بحر بحيرة ميناء قاعدة كلية قصر مجموعة تنظيم حركة \
        جماعة لعبة هاتف سيارة طائرة بورصة مؤشر مكتبة معرض مهرجان مجلس قطار برنامج مراسل مراسلة بطولة دوري عملة متجر
        """
        .split(separator: " ").map { Stem.light(Fold.fold(String($0))) })

    private static let pronouns = ["ها", "هم", "هما", "ته", "كم"]
    private static let beginnings = ["ي", "ت", "سي", "ست", "است", "نت", "مست"]

    /// Rarer words that stand beside names.
    private static let others = folded(
        """
        تايمز بوست نيوز ريال يونايتد سيتي هوتسبير فيسبوك تويتر يوتيوب غوغل أمازون واتساب إنستغرام تليغرام تيليغرام سناب تشات آيفون أبل \
        مايكروسوفت سامسونغ هواوي بوينغ إيرباص تسلا ناسا الناتو ناتو فيفا يويفا داعش حماس طالبان فتح الليكود أوبك برنت كورونا كوفيد إيبولا \
        فيروس هاتريك برلمان بروتوكول دكتوراه بروفيسور جنرال كولونيل سيناتور دبلوماسية تلفزيون راديو إنترنت فيديو تويتة تغريدة هاشتاغ \
        برشلونة ليفربول تشيلسي أرسنال توتنهام يوفنتوس ميلان بايرن ميونخ ميونيخ دورتموند نوفيتشوك سارين كلور كلورين دولارات دولار يورو \
        الأب الابن الراحل صلى حفظه رحمه باذن علينا إلغاء أداة بقية ناهز حملت لاتسيو لايبزيغ فالنسيا أوسكار الأوسكار البيت الكرملين البنتاغون الكونغرس الإليزيه كيلومتر كيلومترا كيلوغرام ميغاواط بالمئة الأوروبيين الأوروبيون الأوروبية أوروبي أوروبا آسيا \
        أفريقيا أفريقي فارسا إف رويترز سبوتنيك إنترفاكس بلومبرغ غارديان الغارديان ديلي صنداي ميرور تلغراف سكاي فرانس برس أسوشيتد أسوشييتد \
        توماهوك كروز باتريوت هليكوبتر يوروكوبتر بوكو حرام أولمبيك سوسيداد أتلتيكو ميتروبوليتانو كامب نو سانتياغو أولد ترافورد أنفيلد
        """)

    private static func folded(_ words: String) -> Set<String> {
        Set(Fold.fold(words).split(separator: " ").map(String.init))
    }
}
