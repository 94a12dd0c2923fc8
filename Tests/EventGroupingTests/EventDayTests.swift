@testable import EventGrouping
import Foundation
import Testing

@Suite struct EventDayTests {
    @Test("headline and lead say on which day it happened", arguments: LeadOfDay.dated)
    func dated(_ lead: LeadOfDay) throws {
        let day = try #require(lead.dating.day)
        #expect(DatedText.written(day.days) == lead.days)
        #expect(day.confidence >= 0.8)
        #expect(!day.isAhead)
    }

    @Test("a day that may be another's is given, but not as sure", arguments: LeadOfDay.unsure)
    func unsure(_ lead: LeadOfDay) throws {
        let day = try #require(lead.dating.day)
        #expect(DatedText.written(day.days) == lead.days)
        #expect(day.confidence < 0.8)
        #expect(lead.dating.sureDay == nil)
    }

    @Test("what is announced lies ahead and is no day of a happening yet", arguments: LeadOfDay.ahead)
    func ahead(_ lead: LeadOfDay) throws {
        let day = try #require(lead.dating.day)
        #expect(DatedText.written(day.days) == lead.days)
        #expect(day.isAhead)
        #expect(lead.dating.sureDay == nil)
    }

    @Test("background, contradiction and silence give no day", arguments: LeadOfDay.silent)
    func silent(_ lead: LeadOfDay) { #expect(lead.dating.day == nil) }

    @Test("the grouper gives the day and the earlier happenings of a live article, and nothing once it is forgotten")
    func throughGrouper() throws {
        var stories = Stories()
        _ = stories.place(
            "مبعوث المياه يزور أبيدجان",
            "وصل مبعوث المياه إلى أبيدجان الخميس والتقى الوزراء. وكان المبعوث قد زار أبيدجان في 4 كانون الثاني.")
        let day = try #require(stories.grouper.day(of: 1))
        // The first of March 2024 was a Friday.
        #expect(DatedText.written(day.days) == "2024-02-29")
        #expect(day.phrase == "الخميس")
        let earlier = stories.grouper.earlierMentions(of: 1)
        #expect(earlier.map(\.act) == [.meeting])
        #expect(earlier.map { DatedText.written($0.day.days) } == ["2024-01-04"])
        stories.grouper.forget([1])
        #expect(stories.grouper.day(of: 1) == nil)
        #expect(stories.grouper.earlierMentions(of: 1).isEmpty)
    }
}

/// A headline and a lead, published on Thursday the eighth of July 2021, with the day that they tell.
struct LeadOfDay: Sendable, CustomTestStringConvertible {
    var title: String
    var text: String
    var days: String

    var testDescription: String { title + " / " + text }

    var dating: Dating {
        let row = DatedText(text: text, published: "2021-07-08", days: "")
        return Dating(of: row.words(title: title), time: row.time)
    }

    private static func rows(_ table: String) -> [LeadOfDay] {
        table.split(separator: "\n").map { line in
            let parts = line.split(separator: "=", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            let text = parts.count > 1 ? parts[1] : ""
            return LeadOfDay(title: parts[0], text: text, days: parts.count > 2 ? parts[2] : "")
        }
    }

    static let dated = rows(
        """
        حريق يلتهم مخزن الأخشاب = اندلع حريق في مخزن الأخشاب مساء الأربعاء ولم يصب أحد. = 2021-07-07
        افتتاح مكتبة الحي = افتتحت البلدية، الخميس، مكتبة الحي الجديدة. = 2021-07-08
        غرق مركب صيد = غرق مركب صيد قبالة الساحل أمس وأنقذ البحارة جميعهم. = 2021-07-07
        غرق مركب صيد أمس = غرق مركب صيد قبالة الساحل وأنقذ البحارة جميعهم. = 2021-07-07
        المنتخب يفوز في المباراة الودية = فاز المنتخب على ضيفه أمس الأربعاء في مباراة ودية. = 2021-07-07
        وصول قافلة الدقيق = وصلت قافلة الدقيق إلى المدينة اليوم الخميس بعد رحلة طويلة. = 2021-07-08
        قمة البحيرات تختتم أعمالها = اختتمت قمة البحيرات أعمالها في 7 تموز 2021 ببيان مشترك. = 2021-07-07
        زلزال يضرب الجزيرة = ضرب زلزال الجزيرة فجر الثلاثاء وألحق أضرارا بالميناء. = 2021-07-06
        توقيع عقد السد = وقع الوزيران عقد السد يوم الاثنين في العاصمة. = 2021-07-05
        إضراب سائقي الحافلات يوم الأربعاء = توقف سائقو الحافلات عن العمل الأربعاء احتجاجا على الأجور. = 2021-07-07
        تشييع الشاعر = شيع المئات اليوم الخميس الشاعر الذي توفي في 20 حزيران الماضي. = 2021-07-08
        الوزيرة تفتتح المعرض = افتتحت الوزيرة الأربعاء معرض الكتاب الذي تأسس عام 1987. = 2021-07-07
        عاصفة تعطل المطار = عطلت عاصفة رملية المطار الليلة الماضية وألغيت عشر رحلات. = 2021-07-07..2021-07-08
        """)

    static let unsure = rows(
        """
        وزير الري: المخزون كاف = قال وزير الري الأربعاء إن المخزون يكفي حتى الشتاء. = 2021-07-07
        مصدر: إنقاذ عمال المنجم = ذكر مصدر في الشركة الخميس أن عمال المنجم أنقذوا جميعا. = 2021-07-08
        محاكمة صاحب المصنع = بدأت محاكمة صاحب المصنع بعد الانفجار الذي وقع يوم الأحد. = 2021-07-04
        شكوى من الضجيج = تقدم سكان الحي بشكوى إلى البلدية. وبدأت الأعمال في الشارع يوم الاثنين. = 2021-07-05
        افتتاح النفق ثم إغلاقه = افتتح النفق الثلاثاء وأغلق مجددا الأربعاء لأسباب فنية. = 2021-07-06
        الشرطة: الحريق مفتعل = قالت الشرطة الخميس إن الحريق الذي اندلع الثلاثاء مفتعل. = 2021-07-06
        فريق الجزيرة يتعادل = تعادل فريق الجزيرة مع ضيفه السبت في افتتاح البطولة. = 2021-07-03
        القضاء يستجوب سائق القطار = يستجوب القضاء سائق القطار الذي خرج عن سكته قرب الجسر القديم مساء الاثنين. = 2021-07-05
        صفقة الزجاج = اشترت الشركة مصنع الزجاج القديم بحسب ما أعلنت إدارتها الأربعاء. = 2021-07-07
        إصابة الحارس = ذكرت صحيفة محلية أن الحارس أصيب في كتفه. ويغيب الحارس وفق ما أفاد ناديه الأربعاء. = 2021-07-07
        لافتات في الملعب = رفع مشجعون لافتات على سور الملعب الشرقي بعد الخسارة الثقيلة التي لحقت بفريقهم على أرضه الأربعاء. = 2021-07-07
        بعد قمة الأربعاء = تستعد الوفود للعودة بعد قمة الأربعاء. = 2021-07-07
        مقتل قائد = أعلنت الجماعة الخميس مقتل قائدها في غارة شنت فجر السبت 3 تموز. = 2021-07-08
        تسرب في خط المياه = أصلحت الورش تسربا في خط المياه الشهر الجاري. = 2021-07-01..2021-07-31
        """)

    static let ahead = rows(
        """
        مؤتمر المناخ ينطلق الثلاثاء المقبل = ينطلق مؤتمر المناخ الثلاثاء المقبل بمشاركة عشرين دولة. = 2021-07-13
        البرلمان يصوت غدا = يصوت البرلمان غدا الجمعة على قانون الأحوال. = 2021-07-09
        تدشين الجسر = من المقرر أن يدشن الجسر الجديد في 15 تموز الجاري. = 2021-07-15
        كأس الصحراء = تستضيف المدينة كأس الصحراء يومي 14 و15 تموز. = 2021-07-14..2021-07-15
        زيارة مرتقبة = سيزور رئيس الوزراء العاصمة الأحد لبحث ملف المعابر. = 2021-07-11
        """)

    static let silent = rows(
        """
        تقرير عن زراعة الزيتون = تتوسع زراعة الزيتون في التلال وتزداد المعاصر.
        المدينة القديمة = تعاني المدينة القديمة من الإهمال منذ عام 2011.
        سيرة فنان = ولد الفنان عام 1950 وتعلم العزف صغيرا.
        حركة القطارات = تتوقف القطارات حتى يوم الأحد.
        تخفيض الرسوم = قررت المؤسسة تخفيض رسوم العدادات للورش الصغيرة اعتبارا من مطلع تشرين الأول.
        توقيت جديد للمتحف = يفتح المتحف أبوابه مجانا ابتداء من يوم الأحد.
        أعمال الصيانة = تتواصل أعمال الصيانة منذ الاثنين في المحطة.
        دورة تدريبية = تنظم الجمعية دورة تدريبية كل يوم خميس.
        صلاة الجمعة = أدى المصلون صلاة الجمعة في الساحة.
        الرحلة 7 = انطلقت الرحلة رقم 7 من المدرج 3.
        مارس الهواية = مارس الشاب هوايته في الجبل.
        أحداث العام = شهد العام الماضي افتتاح ثلاث محطات.
        """)
}
