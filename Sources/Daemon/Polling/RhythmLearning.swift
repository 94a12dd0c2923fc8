package import Foundation
package import News

extension SourceRhythm {
    /// Days that the items of a first feed are looked back on.
    private static let firstDays = 28.0
    /// Numbers of articles that are remembered to see that one feed follows upon another.
    private static let newestCount = 16
    /// Weight that the last gaps have against all before.
    private static let gapMemory = 1.0 / 48

    /// A rhythm as the first feed shows it: the dates of its items are a history to begin with.
    package init(first sight: FeedSight, now: Date) {
        let dates = (sight.items ?? []).compactMap { $0.published.map { min($0, now) } }.sorted()
        let limit = now.addingTimeInterval(-Self.firstDays * 86_400)
        let start = FeedPace.unpinned(dates, now: now).first.map { max($0, limit) } ?? now
        self.init(since: start, upTo: start)
        // The oldest item opens the time that is looked at and is no arrival in it.
        for date in dates where date > start { add(at: date) }
        lastNew = dates.last
        advance(to: now)
        remember(sight)
    }

    /// Learns from a later poll that was answered.
    ///
    /// - Returns: whether it shared no item with those known last.
    @discardableResult
    package mutating func learn(_ sight: FeedSight, now: Date) -> Bool {
        guard now > upTo else { return false }
        let rates = WeekRates(self)
        let arrivals = arrivals(in: sight, now: now)
        let isGap = isGap(sight)
        if isGap { noteLoss(sight, arrivals: arrivals, now: now) }
        warm(by: arrivals.count, expected: rates.items(from: upTo, to: now), over: now.timeIntervalSince(upTo))
        measureGap(arrivals, rates: rates, now: now)
        for arrival in arrivals { add(at: arrival) }
        advance(to: now)
        remember(sight)
        return isGap
    }

    /// How much faster than usual items come just now.
    var heat: Double { min(6, max(0.5, (recent + 2) / (recentExpected + 2))) }

    // MARK: Counting

    /// When the new items came: their own dates are believed as far as they lie between the two polls.
    private func arrivals(in sight: FeedSight, now: Date) -> [Date] {
        let middle = upTo.addingTimeInterval(now.timeIntervalSince(upTo) / 2)
        let oldest = upTo.addingTimeInterval(-86_400)
        return (sight.items ?? []).filter(\.isNew).compactMap { item in
            guard let published = item.published else { return middle }
            // Back numbers that an outlet adds tell nothing of its rhythm.
            guard published > oldest else { return nil }
            return published > upTo ? min(published, now) : middle
        }.sorted()
    }

    private mutating func add(at date: Date) {
        advance(to: date)
        let cell = Self.cell(of: date.hours)
        let (sum, isFull) = hours[cell].addingReportingOverflow(Self.item)
        hours[cell] = isFull ? .max : sum
    }

    /// Lessens the count of each hour that begins until then.
    private mutating func advance(to now: Date) {
        guard now > upTo else { return }
        let first = Int(upTo.hours.rounded(.down)) + 1
        let last = Int(now.hours.rounded(.down))
        upTo = now
        guard first <= last else { return }
        for hour in max(first, last - 40 * Self.hoursOfWeek)...last {
            let cell = Self.cell(of: Double(hour))
            hours[cell] = UInt16((Double(hours[cell]) * WeekRates.memory).rounded())
        }
    }

    private mutating func warm(by items: Int, expected: Double, over seconds: Double) {
        let fading = exp2(-seconds / 3600 / Self.heatHours)
        recent = recent * fading + Double(items)
        recentExpected = recentExpected * fading + expected
    }

    // MARK: Gaps

    private mutating func measureGap(_ arrivals: [Date], rates: WeekRates, now: Date) {
        guard let first = arrivals.first, let last = arrivals.last else {
            openGap += rates.items(from: upTo, to: now)
            return
        }
        openGap += rates.items(from: upTo, to: first)
        let weight = max(1 / Double(gaps + 1), Self.gapMemory)
        gapMean += (openGap - gapMean) * weight
        gapSquare += (openGap * openGap - gapSquare) * weight
        gaps += 1
        openGap = rates.items(from: last, to: now)
        lastNew = last
    }

    // MARK: Losses

    private func isGap(_ sight: FeedSight) -> Bool {
        guard let items = sight.items, !newest.isEmpty, items.contains(where: \.isNew) else { return false }
        return !items.contains { !$0.isNew && newest.contains($0.key) }
    }

    private mutating func noteLoss(_ sight: FeedSight, arrivals: [Date], now: Date) {
        // A span without dates is known to be shorter than the time between the two polls.
        let dated = (sight.items ?? []).compactMap { $0.isNew ? $0.published : nil }.min()
        let span = dated.map { now.timeIntervalSince(max($0, upTo)) } ?? now.timeIntervalSince(upTo) / 2
        lossSpan = lossLimit(at: now).map { min($0 * 2, span) } ?? span
        lastLoss = now
        losses += 1
    }

    /// Seconds within which the source is to be polled again after losses: half of what the feed spanned then, and twice
    /// as much with each week that nothing was lost.
    func lossLimit(at now: Date) -> Double? {
        guard let lastLoss else { return nil }
        let weeks = max(0, now.timeIntervalSince(lastLoss)) / (7 * 86_400)
        return weeks < 12 ? max(1, lossSpan / 2) * exp2(weeks) : nil
    }

    private mutating func remember(_ sight: FeedSight) {
        if let wishes = sight.wishes { self.wishes = wishes }
        guard let items = sight.items else { return }
        capacity = items.count
        let new = items.filter(\.isNew)
            .sorted { ($0.published ?? upTo, $0.key) > ($1.published ?? upTo, $1.key) }.map(\.key)
        newest = Array((new + newest).prefix(Self.newestCount))
    }
}
