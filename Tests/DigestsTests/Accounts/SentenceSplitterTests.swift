import Testing

@testable import Digests

@Suite struct SentenceSplitterTests {
    private func sentences(_ line: String) -> [String] {
        let passage = Passage(line)
        return passage.sentences.map { passage.text[utf8: $0] }
    }

    @Test(
        "a line is cut where sentences end",
        arguments: [
            ("وصل الوفد. وغادر الوزير.", ["وصل الوفد.", "وغادر الوزير."]),
            ("هل وصل الوفد؟ نعم! وصل أمس؛ ثم غادر.", ["هل وصل الوفد؟", "نعم!", "وصل أمس؛", "ثم غادر."]),
            ("بلغ السعر 3.5 دولارات. وزاد 1,200 ليرة.", ["بلغ السعر 3.5 دولارات.", "وزاد 1,200 ليرة."]),
            ("قال د. سمير إن أ. ف. ب نقلت الخبر. وسكت.", ["قال د. سمير إن أ. ف. ب نقلت الخبر.", "وسكت."]),
            ("نشره موقع العربية.نت أمس. وحذفه.", ["نشره موقع العربية.نت أمس.", "وحذفه."]),
            ("انتظر... ثم مضى. وعاد", ["انتظر... ثم مضى.", "وعاد"]),
            ("انتهت الجلسة.وأضاف الرئيس كلمة.", ["انتهت الجلسة.", "وأضاف الرئيس كلمة."]),
            ("قال: «لا. لن نذهب». ومضى.", ["قال: «لا. لن نذهب».", "ومضى."]),
            ("قال: «لن نذهب.» ومضى القوم.", ["قال: «لن نذهب.»", "ومضى القوم."]),
            ("طلب «إخلاء المقر.» لتفادي الخطر.", ["طلب «إخلاء المقر.» لتفادي الخطر."]),
            ("", []), ("... ! ؟", []),
        ])
    func sentences(line: String, parts: [String]) { #expect(sentences(line) == parts) }

    @Test("a report strung to another by a comma is a sentence of its own, once the first is long enough")
    func strung() {
        #expect(
            sentences("قال الوزير إن الجسر سيفتح أمام السيارات صباح الغد، وأضاف أن العمل لم ينته.")
                == ["قال الوزير إن الجسر سيفتح أمام السيارات صباح الغد", "وأضاف أن العمل لم ينته."])
        #expect(sentences("وصل الوزير، وقال كلمة.") == ["وصل الوزير، وقال كلمة."])
    }
}

@Suite struct QuotationsTests {
    @Test(
        "quotations are found by where their marks stand",
        arguments: [
            ("قال «نعم» ومضى", ["«نعم»"]), ("قال “نعم” ومضى", ["“نعم”"]), ("قال \"نعم\" ومضى", ["\"نعم\""]),
            ("“طموحة” و”قابلة للتنفيذ” حقا", ["“طموحة”", "”قابلة للتنفيذ”"]),
            ("لـ«النور» وبـ”الضياء”", ["«النور»", "”الضياء”"]),
            ("قال “نعم\" ومضى", ["“نعم\""]), ("وصف ذلك بأنه ”عار ومضى", []), ("rock 'n' roll", ["'n'"]), ("d'Or", []),
            ("قال «إن “الأمر” انتهى» أمس", ["«إن “الأمر” انتهى»"]),
        ])
    func spans(line: String, spans: [String]) {
        let found = Quotations(in: LineScalars(line)).spans
        #expect(found.map { line[utf8: $0] } == spans)
    }

    @Test("a mark without a partner is told, and unbalances what it stands in")
    func strays() {
        let line = "قال “نعم” ثم ”لا ومضى"
        let quotations = Quotations(in: LineScalars(line))
        #expect(quotations.strays.count == 1)
        #expect(!quotations.areBalanced(in: 0..<line.utf8.count))
        #expect(quotations.areBalanced(in: 0..<"قال “نعم” ثم".utf8.count))
    }
}
