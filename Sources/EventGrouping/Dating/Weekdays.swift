/// الخميس, الخميس الماضي, يوم الأحد المقبل, الثلاثاء من الأسبوع الماضي.
extension DayPhraseReader {
    /// A day of the week: the latest that has come, unless the words say otherwise.
    func weekday(at index: Int) -> DaySpan? {
        guard case .weekday(let weekday) = word(index), !isName(index) else { return nil }
        if let side = side(index + 1) { return named(weekday, side, end: index + 2) }
        if isPreposition(.from, index + 1), continues(index + 1) {
            if Self.everyWords.contains(text(index + 2)) { return nil }
            if word(index + 2) == .definite(.week), let side = side(index + 3) {
                return inWeek(of: side, weekday, end: index + 4)
            }
        }
        return bare(weekday, at: index)
    }

    /// A weekday with الماضي, الجاري or المقبل.
    func named(_ weekday: Int, _ side: DayWord.Side, end: Int) -> DaySpan {
        let latest = latest(weekday)
        let passed = today - latest
        switch side {
        case .past:
            // On the day itself and the day after it is the week before's, or the same.
            let day = passed == 0 ? latest - 7 : latest
            return DaySpan(end: end, days: day...day, confidence: passed <= 1 ? 0.75 : 0.9, weekday: weekday)
        case .current:
            return DaySpan(end: end, days: latest...latest, confidence: passed <= 2 ? 0.85 : 0.6, weekday: weekday)
        case .coming:
            let day = latest + 7
            return DaySpan(end: end, days: day...day, confidence: passed == 0 ? 0.75 : 0.9, weekday: weekday)
        }
    }

    /// The latest such day that is not after today.
    func latest(_ weekday: Int) -> Int { today - (CivilDay.weekday(of: today) - weekday + 7) % 7 }

    private func inWeek(of side: DayWord.Side, _ weekday: Int, end: Int) -> DaySpan {
        let shift = side == .past ? -7 : side == .coming ? 7 : 0
        let day = today - CivilDay.weekday(of: today) + weekday + shift
        return DaySpan(end: end, days: day...day, confidence: 0.7, weekday: weekday)
    }

    private func bare(_ weekday: Int, at index: Int) -> DaySpan {
        let latest = latest(weekday)
        let passed = today - latest
        let isSince = isPreposition(.since, index - 1) || isPreposition(.since, index - 2)
        if passed > 0, !isSince, points(aheadBefore: index) {
            return DaySpan(end: index + 1, days: latest + 7...latest + 7, confidence: 0.8, weekday: weekday)
        }
        if passed >= 4, !isSince, isOfPresent(before: index) {
            return DaySpan(end: index + 1, days: latest + 7...latest + 7, confidence: 0.6, weekday: weekday)
        }
        // Five days ago may as well be in two days.
        let confidence = [0.9, 0.9, 0.88, 0.86, 0.7, 0.5, 0.4][passed]
        return DaySpan(end: index + 1, days: latest...latest, confidence: confidence, weekday: weekday)
    }

    /// صلاة الجمعة, سوق الأحد, كلا الاثنين, أيام الجمعة: no day of the calendar.
    private func isName(_ index: Int) -> Bool {
        if Self.wordsBeforeNames.contains(text(index - 1)) || Self.everyWords.contains(text(index - 1)) { return true }
        return continues(index + 1) && Self.wordsBehindNames.contains(text(index + 1))
    }

    private static let wordsBeforeNames = Set(
        folding: """
            صلاة صلوات خطبة خطب خطيب سوق حي مسجد جامع مدينة قرية بلدة كلا هذان هذين عطلة لصلاة وصلاة الشقيقين الطرفين
            """)
    private static let wordsBehindNames = Set(
        folding: """
            معا العظيمة السوداء البيضاء الحزينة الحزين الأسود الدامي والثالث الآخرين الآخران الباقيين الأخيرين
            """)
}
