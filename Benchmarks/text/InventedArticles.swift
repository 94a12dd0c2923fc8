/// Articles of 300 invented words, of the lengths and with the signs and furniture that articles of the news have.
enum InventedArticles {
    static func make(count: Int) -> [(title: String, text: String)] {
        var draw = Draw(state: 7)
        return (0..<count).map { _ in (sentence(10, &draw), text(&draw)) }
    }

    private static func text(_ draw: inout Draw) -> String {
        var paragraphs = (0..<7).map { _ in sentence(20, &draw) + "، " + sentence(20, &draw) + "." }
        paragraphs.insert("اقرأ أيضًا: " + sentence(7, &draw), at: 3)
        paragraphs.append("المصدر: وكالات")
        return paragraphs.joined(separator: "\n")
    }

    private static func sentence(_ length: Int, _ draw: inout Draw) -> String {
        (0..<length).map { _ in word(&draw) }.joined(separator: " ")
    }

    private static func word(_ draw: inout Draw) -> String {
        if draw.next(30) == 0 { return String(draw.next(3_000)) }
        let word = words[draw.next(words.count)]
        return draw.next(8) == 0 ? "و" + word : word
    }

    private static let words: [String] = """
        أعلن المجلس اليوم أن العمل في الجسر الجديد يبدأ قبل نهاية الشهر وقال رئيس البلدية إن الكلفة تبلغ ثلاثة ملايين دينار
        وأضاف في مؤتمر صحفي أن المدينة تحتاج إلى طرق أوسع ومدارس أكثر بينما رأى سكان الحي أن المشروع تأخر كثيرًا ودعوا إلى
        تحقيق مستقل في أسباب التأخير كما طالب التجار بتعويض عن خسائرهم خلال مدة الأشغال ورد الوزير بأن الحكومة تدرس الطلب
        من على في عن إلى مع هذا التي الذي بعد بين لم كان كانت وهو وفد زار المبعوث العاصمة محادثات اتفاق هدنة تبادل الأسرى
        السفينة الميناء حمولة القمح المزارعون موسم الحصاد مياه النهر فيضان إجلاء العائلات قرى مدرسة مستشفى طبيب لقاح
        منتخب مباراة هدف الشوط الثاني لاعب مدرب بطولة كأس جماهير ملعب انتخابات برلمان نائب حزب ائتلاف استقالة محكمة قاض حكم
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    /// Numbers that come out the same at every run: a linear congruential generator (Knuth, MMIX).
    private struct Draw {
        var state: UInt64

        mutating func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(truncatingIfNeeded: state >> 33) % limit
        }
    }
}
