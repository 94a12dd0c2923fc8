import ArabicText
import Testing

@Suite struct AttributionTests {
    private static let story = "أعلن المجلس البلدي أن العمل في الجسر يبدأ غدا.\nوقال الرئيس إن الكلفة ثلاثة ملايين."

    @Test(
        "a line at the end credits its source",
        arguments: [
            ("المصدر: وكالات", ["وكالات"], [true]), ("المصدر : صحيفة النهر", ["صحيفه النهر"], [false]),
            ("المصدر: رويترز، أ ف ب", ["رويترز", "فرانس برس"], [true, true]),
            ("*نقلاً عن النهر اليوم", ["النهر اليوم"], [false]),
            ("نقلا عن وكالة الأناضول", ["الاناضول"], [true]), ("عن وكالة سانا", ["سانا"], [true]),
            ("المصدر النهر نت", ["النهر نت"], [false]), ("وكالات", ["وكالات"], [true]),
            ("(أ.ف.ب)", ["فرانس برس"], [true]),
            ("فرانس24/ أ ف ب", ["فرانس 24", "فرانس برس"], [false, true]), ("د ب أ", ["د ب ا"], [true]),
            ("ليلى سعد – وكالات", ["وكالات"], [true]), ("* خدمة «صحيفة البحر»", ["صحيفه البحر"], [false]),
            ("المصدر: الأنـاضول", ["الاناضول"], [true]),
        ])
    func lines(line: String, keys: [String], areAgencies: [Bool]) {
        let credits = Attribution.credits(in: Self.story + "\n" + line)
        #expect(credits.map(\.key) == keys)
        #expect(credits.map(\.isAgency) == areAgencies)
    }

    @Test(
        "a dateline credits its agency",
        arguments: [
            ("واشنطن (رويترز) - ", "رويترز"), ("دمشق - سانا: ", "سانا"), ("القدس المحتلة – الأناضول – ", "الاناضول"),
            ("الدوحة - قنا - ", "قنا"), ("عمّان (بترا) ـ ", "بترا"), ("الرياض / واس / ", "واس"),
            ("أ ف ب - ", "فرانس برس"),
            ("الميناء، بلاد النهر (CNN)-- ", "سي ان ان"), ("باريس – هدى ماجد (أ.ف.ب) – ", "فرانس برس"),
        ])
    func datelines(dateline: String, key: String) {
        #expect(Attribution.credits(in: dateline + Self.story).map(\.key) == [key])
        #expect(Attribution.credits(in: "العنوان هنا\n" + dateline + Self.story).map(\.key) == [key])
    }

    @Test("brackets behind the last word credit an agency", arguments: ["(رويترز)", "(رويترز).", " [رويترز]"])
    func brackets(credit: String) {
        #expect(Attribution.credits(in: Self.story + " " + credit).map(\.key) == ["رويترز"])
    }

    @Test(
        "what a sentence says of its sources is no credit",
        arguments: [
            "ونقلت رويترز عن مصدر أمني أن الطريق مفتوح.", "قال الوزير نقلا عن شهود إن الجسر سليم.",
            "المصدر الأمني لم يؤكد الخبر.", "وقالت وكالة الأنباء السورية (سانا): بدأ العمل",
            "وبدأ العمل وفق ما نقلت وكالة الأنباء السورية (سانا).",
            "عن أي جسر يتحدث المجلس؟", "سأل الصحفيون عن وكالة السياحة في الميناء أمس.",
            "وقال لرويترز - وهو يبتسم - إن العمل يبدأ.", "واشنطن: لا علم لنا بما جرى",
            "قنا - محمد علي: افتتح المحافظ الجسر.",
            "شاركنا في بنا الجسر", "قرأ الطلاب من صحيفة النهر (العدد الأخير)", "خدمة الطرق تبدأ غدا",
            "نقلا عن كل ما تقدم في هذا الباب الطويل من كلام الناس",
        ])
    func prose(line: String) {
        #expect(Attribution.credits(in: line + "\n" + Self.story + "\n" + line).isEmpty)
    }

    @Test(
        "a credit says what was written and where", arguments: ["المصدر: وكالةُ «الأناضول»", "أنقرة (الأنـاضول) - قيل"])
    func ranges(line: String) throws {
        let text = "كلمة أولى.\n" + line
        let credit = try #require(Attribution.credits(in: text).first)
        #expect(String(decoding: Array(text.utf8)[credit.range], as: UTF8.self) == credit.name)
        #expect(credit.key == "الاناضول" && credit.isAgency)
    }

    @Test("a name is given once, and the middle of an article is not looked at")
    func placement() {
        let middle = Array(repeating: "وقال الرئيس إن العمل مستمر.", count: 5).joined(separator: "\n")
        #expect(Attribution.credits(in: "دمشق - سانا: قيل\n\(middle)\n(سانا)").map(\.key) == ["سانا"])
        #expect(Attribution.credits(in: "\(middle)\nرويترز\n\(middle)").isEmpty)
        #expect(Attribution.credits(in: "").isEmpty)
    }
}
