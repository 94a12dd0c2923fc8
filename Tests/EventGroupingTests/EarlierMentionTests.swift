@testable import EventGrouping
import Foundation
import Testing

@Suite struct EarlierMentionTests {
    @Test("an earlier happening of the same kind is found with its days", arguments: Recollection.found)
    func found(_ row: Recollection) throws {
        let mentions = row.mentions
        #expect(mentions.map(\.act.rawValue) == [row.act])
        let mention = try #require(mentions.first)
        #expect(DatedText.written(mention.day.days) == row.days)
        #expect(mention.day.confidence >= 0.5)
        #expect(!mention.day.phrase.isEmpty)
    }

    @Test("what is no earlier happening of the same kind is left alone", arguments: Recollection.none)
    func none(_ row: Recollection) { #expect(row.mentions.isEmpty) }

    @Test("an earlier happening told twice is one mention")
    func twice() {
        let row = Recollection(
            title: "المبعوث يزور الرباط",
            text: "وكان المبعوث قد زار الرباط في نيسان الماضي. وفي زيارته السابقة في نيسان الماضي بحث الملف نفسه.",
            act: "",
            days: "")
        #expect(row.mentions.count == 1)
    }
}

/// A text published on Thursday the eighth of July 2021, with the one act that it recalls.
struct Recollection: Sendable, CustomTestStringConvertible {
    var title: String
    var text: String
    var act: String
    var days: String

    var testDescription: String { text }

    var mentions: [EarlierMention] {
        let row = DatedText(text: text, published: "2021-07-08", days: "")
        return Dating(of: row.words(title: title), time: row.time).earlier
    }

    private static func rows(_ table: String) -> [Recollection] {
        table.split(separator: "\n").map { line in
            var parts = line.split(separator: "=", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            parts += Array(repeating: "", count: max(0, 4 - parts.count))
            return Recollection(title: parts[0], text: parts[1], act: parts[2], days: parts[3])
        }
    }

    static let found = rows(
        """
        المبعوث يزور تونس = وكانت زيارته السابقة في نيسان قد مهدت للاتفاق. = meeting = 2021-04-01..2021-04-30
        المبعوث يزور تونس = آخر زيارة له إلى المدينة كانت في نيسان الماضي. = meeting = 2021-04-01..2021-04-30
        المبعوث يزور تونس = سبق أن زار المدينة في 2019 مع وفد صغير. = meeting = 2019-01-01..2019-12-31
        المبعوث يزور تونس = سبق للمبعوث أن زار المدينة عام 2019. = meeting = 2019-01-01..2019-12-31
        المبعوث يزور تونس = طلب ذلك خلال زيارته الأخيرة قبل أقل من ثلاثة أشهر. = meeting = 2021-04-09..2021-05-15
        الرئيسان في لقاء جديد = اللقاء السابق بينهما جرى في 14 أيار الماضي. = meeting = 2021-05-14
        الرئيسان في لقاء جديد = يجتمعان للمرة الأولى منذ لقائهما في جنيف في حزيران 2020. = meeting = 2020-06-01..2020-06-30
        المبعوث يزور تونس = تأتي الزيارة بعد شهرين من جولة سابقة. = meeting = 2021-04-26..2021-05-22
        المبعوث يزور تونس = وكان المبعوث قد التقى الوزير في 3 حزيران. = meeting = 2021-06-03
        المبعوث يزور تونس = وكان المبعوث زار المدينة في آذار الماضي. = meeting = 2021-03-01..2021-03-31
        المبعوث يزور تونس = تعود زيارة المبعوث الأخيرة إلى كانون الأول الماضي. = meeting = 2020-12-01..2020-12-31
        انفجار في المرفأ = وشهد المرفأ انفجارا مماثلا في آب 2020. = explosion = 2020-08-01..2020-08-31
        غارة على المستودع = استهدفت غارة سابقة المستودع نفسه في 12 أيار. = strike = 2021-05-12
        زلزال يضرب الجزيرة = آخر زلزال ضرب الجزيرة كان عام 2017. = disaster = 2017-01-01..2017-12-31
        استقالة رئيس البلدية = وكان رئيس البلدية قد استقال في شباط الماضي ثم تراجع. = office = 2021-02-01..2021-02-28
        الناخبون إلى صناديق الاقتراع في انتخابات البلدية = جرت الانتخابات السابقة في أيار 2017. = vote = 2017-05-01..2017-05-31
        """)

    static let none = rows(
        """
        المبعوث يزور تونس = بدأت زيارته الثلاثاء وتنتهي غدا.
        المبعوث يزور تونس = هذه أول زيارة لمبعوث منذ عام 2011.
        المبعوث يزور تونس = التقى الوزير السابق الذي غادر منصبه في 2019.
        المبعوث يزور تونس = لقاء الرئيس السابق في نيسان كان حديث الناس.
        المبعوث يزور تونس = آخر زيارة له كانت أمس.
        المبعوث يزور تونس = ينتظر أن تكون الزيارة المقبلة في أيلول المقبل.
        المبعوث يزور تونس = وكان المبعوث قد تولى منصبه في نيسان الماضي.
        المبعوث يزور تونس = سبق الوفد إلى القاعة في الرابع من أيار.
        المبعوث يزور تونس = وكان الحريق الأخير قد اندلع في نيسان الماضي.
        الناخبون إلى صناديق الاقتراع في انتخابات البلدية = دعا إلى الانتخابات السابقة لأوانها في أيار 2020.
        حريق يلتهم المخزن = آخر مباراة في الملعب كانت في أيار الماضي.
        المبعوث يزور تونس = قال إن الاجتماع سيعقد. وفي نيسان الماضي ارتفع منسوب النهر.
        الدوري يبدأ = لعب الدور الأول في 20 أيار الماضي.
        المبعوث يزور تونس = وكان المبعوث قد وصل إلى المطار يوم الأحد.
        المبعوث يزور تونس = تأتي زيارته الأولى تلبية لدعوة وجهت إليه في آذار الماضي.
        الناخبون إلى صناديق الاقتراع في انتخابات البلدية = إنها أول انتخابات بعد العاصفة التي ضربت المدينة مطلع عام 2011.
        غارة على المستودع = عاد السكان بعد أربعة أيام من وصولهم إلى المخيم.
        """)
}
