import CMalloc
import Foundation
import Logging
import News
import ServiceLifecycle
import Storage

/// Writes each day's digest when the day closes, and at a start those that were missed.
actor DigestWriter: Service {
    private var desk: DigestDesk
    private var hook: DigestHook
    private var calendar: DigestCalendar
    private let store: Store
    private let pulse: Pulse
    private let bell = Bell()
    private let time: Time
    private let logger: Logger
    private let clock: ClockWatch?
    private var faults = ToldFaults()

    init(
        desk: DigestDesk, hook: DigestHook, calendar: DigestCalendar, store: Store, pulse: Pulse, time: Time,
        logger: Logger, clock: ClockWatch? = nil
    ) {
        self.desk = desk
        self.hook = hook
        self.calendar = calendar
        self.store = store
        self.pulse = pulse
        self.time = time
        self.logger = logger
        self.clock = clock
    }

    /// Writes with other settings from the next digest on.
    func replace(desk: DigestDesk, hook: DigestHook, calendar: DigestCalendar) async {
        self.desk = desk
        self.hook = hook
        self.calendar = calendar
        await bell.ring()
    }

    func run() async throws {
        try await cancelWhenGracefulShutdown { try await self.loop() }
    }

    private func loop() async throws {
        var nextTry = Date.distantPast
        while !Task.isCancelled {
            await pulse.beat(.digests)
            if isDue(nextTry), await clock?.isBelieved() ?? true {
                // After a full disk or a folder without permission the archive still has the day: a later try loses
                // nothing.
                nextTry =
                    try await writeMissing()
                    ? calendar.nextClosing(after: time.now()) : time.now().addingTimeInterval(300)
            }
            let wait = isDue(nextTry) ? 10 : nextTry.timeIntervalSince(time.now())
            await bell.wait(atMost: .seconds(min(10, max(0.01, wait))), time: time)
        }
    }

    /// Whether an instant has come; a clock that was set back puts no day off.
    private func isDue(_ instant: Date) -> Bool {
        let wait = instant.timeIntervalSince(time.now())
        return wait <= 0 || wait > Self.longestWait
    }

    /// Seconds that no closing is ever away: a day with a clock change has 25 hours.
    private static let longestWait = 27.0 * 3600

    private func write(_ day: CalendarDay) async throws {
        let written = try await desk.write(day, at: time.now())
        await pulse.beat(.digests)
        // A digest takes more memory than anything else, for a second; the C library would keep most of it for ever.
        malloc_trim(0)
        guard let number = written.number else { return }
        logger.info(
            "digest", metadata: ["day": "\(day)", "issue": "r\(number)", "files": "\(written.paths.count)"])
        do {
            let (hook, folder) = (hook, desk.path(of: day))
            // The hook has a limit of its own, longer than the watchdog's.
            try await pulse.wait(.digests) { try await hook.run(folder: folder, day: day, number: number) }
        } catch {
            logger.error("hook", metadata: ["day": "\(day)", "error": "\(error)"])
        }
    }

    /// The day from which days are caught up.
    ///
    /// After a month without a poll, which may be one of a clock that jumped, it is that of the first poll after it.
    private func firstActivity() async throws -> CalendarDay? {
        let span = Double(2 * DigestCalendar.longestCatchUp) * 86_400
        return try await store.firstPoll(since: time.now().addingTimeInterval(-span))
            .map { CalendarDay($0, in: calendar.zone) }
    }

    /// Whether every closed day has its digest now, and what came late its own issue.
    ///
    /// - Throws: when the archive is damaged, which no later try mends.
    private func writeMissing() async throws -> Bool {
        do {
            let first = try await firstActivity()
            let issued = Set(try await store.issuedDays().map(\.day))
            for day in calendar.missing(at: time.now(), firstActivity: first, issued: issued) {
                try await write(day)
            }
            for day in try await desk.overtaken(at: time.now()) { try await write(day) }
            faults.end("digest")
            return true
        } catch StoreError.cancelled {
            // Told to stop: the next start writes what is missing.
            return false
        } catch let error as StoreError where error.isDamage {
            throw error
        } catch {
            if faults.isNew("\(error)", of: "digest") { logger.error("digest", metadata: ["error": "\(error)"]) }
            return false
        }
    }
}
