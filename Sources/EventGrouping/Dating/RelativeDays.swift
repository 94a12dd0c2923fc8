/// اليوم, أمس, أول من أمس, غدا, الليلة الماضية.
extension DayPhraseReader {
    /// A day told by its distance from today, with its weekday when that follows.
    func relativeDay(at index: Int, isIntroduced: Bool) -> DaySpan? {
        switch word(index) {
        case .today where isDayToday(index): return beside(0, 0.9, end: index + 1)
        case .yesterday:
            if word(index + 1) == .ordinal(1), continues(index + 1) { return beside(-2, 0.93, end: index + 2) }
            return beside(-1, 0.93, end: index + 1)
        case .first:
            let next = isPreposition(.from, index + 1) ? index + 2 : index + 1
            return word(next) == .yesterday ? beside(-2, 0.95, end: next + 1) : nil
        case .preposition(.ago) where word(index + 1) == .yesterday: return beside(-2, 0.8, end: index + 2)
        case .preposition(.after):
            guard case .tomorrow = word(index + 1), continues(index + 1) else { return nil }
            return beside(2, 0.93, end: index + 2)
        case .tomorrow(let isSure):
            if !isSure, !isIntroduced, weekdayNumber(index + 1) == nil { return nil }
            return beside(1, 0.9, end: index + 1)
        case .tonight: return tonight(at: index)
        default: return nil
        }
    }

    private func tonight(at index: Int) -> DaySpan? {
        switch side(index + 1) {
        case .past: DaySpan(end: index + 2, days: today - 1...today, confidence: 0.9)
        case .current: DaySpan(end: index + 2, days: today...today, confidence: 0.7)
        case .coming: DaySpan(end: index + 2, days: today...today + 1, confidence: 0.6)
        case nil: DaySpan(end: index + 1, days: today...today, confidence: 0.7)
        }
    }

    private func weekdayNumber(_ index: Int) -> Int? {
        if case .weekday(let weekday) = word(index) { return weekday }
        return nil
    }

    private func beside(_ distance: Int, _ confidence: Double, end: Int) -> DaySpan {
        let day = today + distance
        guard let weekday = weekdayNumber(end), term(end)?.hasAnd == false else {
            return DaySpan(end: end, days: day...day, confidence: isNight ? 0.7 : confidence)
        }
        if CivilDay.weekday(of: day) == weekday {
            return DaySpan(end: end + 1, days: day...day, confidence: 1, weekday: weekday)
        }
        // Written a day before it was published, or after midnight: the weekday is the surer of the two.
        let other = [day - 1, day + 1].first { CivilDay.weekday(of: $0) == weekday }
        if let other { return DaySpan(end: end + 1, days: other...other, confidence: 0.8, weekday: weekday) }
        let latest = latest(weekday)
        return DaySpan(end: end + 1, days: latest...latest, confidence: 0.5, weekday: weekday)
    }

    /// Whether اليوم is today, and no part of a newspaper's name, of اليوم التالي or of اليوم العالمي.
    private func isDayToday(_ index: Int) -> Bool {
        if Self.papers.contains(text(index - 1)) || words[index].isQuoted { return false }
        guard continues(index + 1) else { return true }
        switch word(index + 1) {
        case .ordinal, .side, .count: return false
        default: return !Self.otherDays.contains(text(index + 1))
        }
    }

    private static let papers = Set(

        folding: """
            المصري روسيا رأي أخبار صحيفة فلسطين جريدة موقع قناة سودان الأردن عدد حلقة نشرة ذلك ذاك نفس بنفس
            """)
    private static let otherDays = Set(
        folding: """
            العالمي الوطني الدولي التالي نفسه ذاته الواحد الأخير السابق الذي التي المفتوح الدراسي العلمي الختامي الافتتاحي الأسود \
            الموعود المشهود المذكور عينه الكامل الإعلامي الثقافي الرياضي التدريبي الانتخابي
            """)
}
