import Fetching
import Foundation
import News

/// Draws from a poll what is to be remembered of its server: a pure policy made of others.
struct ServerLessons: Sendable {
    /// Seconds that an answer is taken to hold at most, whatever it says.
    private static let longestFreshness = 86_400

    var revalidation = Revalidation()
    var relocation = Relocation()
    var absence = AbsenceRule()

    /// What a feed that was read turned out to hold.
    struct Harvest: Sendable {
        /// When items known already were first seen.
        var known: [Date] = []
        /// When items that are new were published, as far as they say.
        var published: [Date] = []
        /// Whether anything was new or edited.
        var isChanged = false
    }

    /// Puts the lessons of a poll into the state, and returns lines for the operator.
    ///
    /// The state's validators are still those of the poll before.
    func learn(from reading: Reading, _ harvest: Harvest, into state: inout SourceState, now: Date) -> [String] {
        switch reading.result {
        case .failure(let fault): missed(reading, fault, memory: &state.fetching, now: now)
        case .success(let answer): answered(reading, answer, harvest, state: &state, now: now)
        }
    }

    private func missed(
        _ reading: Reading, _ fault: SourceFault, memory: inout FetchMemory, now: Date
    ) -> [String] {
        let was = absence.isRetired(memory.absence, now: now)
        memory.absence = absence.after(memory.absence, status: fault.status, now: now)
        var lines: [String] = []
        if fault.status == 404 || fault.status == 410 {
            lines += relocation.missed(reading.source, memory: &memory, now: now).map { [$0] } ?? []
        }
        if !was, absence.isRetired(memory.absence, now: now) {
            lines.append("nothing is there any more: looked for once a day, later once a week, until it is back")
        }
        return lines
    }

    private func answered(
        _ reading: Reading, _ answer: Reading.Answer, _ harvest: Harvest, state: inout SourceState, now: Date
    ) -> [String] {
        var lines: [String] = []
        var memory = state.fetching
        if absence.isRetired(memory.absence, now: now) { lines.append("it is back, and polled as before") }
        memory.absence = nil
        memory.freshUntil = freshUntil(answer.reply, now: now)
        if answer.reply.isNotModified {
            memory.lastNotModified = now
        } else {
            lines += revealed(reading, answer, harvest, state: state, memory: &memory, now: now)
            memory.lastBody = now
            memory.body = reading.fingerprint
        }
        let since = memory.move?.since ?? now
        let line = relocation.answered(
            reading.source, asked: reading.asked ?? reading.source.url, by: answer.reply,
            carries: harvest.known.contains { $0 < since }, memory: &memory, now: now)
        state.fetching = memory
        return lines + (line.map { [$0] } ?? [])
    }

    private func revealed(
        _ reading: Reading, _ answer: Reading.Answer, _ harvest: Harvest, state: SourceState,
        memory: inout FetchMemory, now: Date
    ) -> [String] {
        if let until = memory.distrustedUntil, now >= until { memory.distrustedUntil = nil }
        guard !reading.isConditional, memory.distrustedUntil == nil else { return [] }
        let lie = revalidation.lie(
            memory, before: state.validators, after: answer.validators(after: state.validators),
            isChanged: harvest.isChanged, published: harvest.published)
        guard let lie else { return [] }
        memory.distrustedUntil = now.addingTimeInterval(revalidation.distrust)
        let days = Int(revalidation.distrust / 86_400)
        return ["its \"not modified\" was wrong (\(lie)): the whole feed is fetched each time for \(days) days"]
    }

    private func freshUntil(_ reply: FetchReply, now: Date) -> Date? {
        guard let left = reply.freshness.left(now: Int(now.timeIntervalSince1970)), left > 0 else { return nil }
        return now.addingTimeInterval(Double(min(left, Self.longestFreshness)))
    }
}
