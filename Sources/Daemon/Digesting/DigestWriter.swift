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

    init(
        desk: DigestDesk, hook: DigestHook, calendar: DigestCalendar, store: Store, pulse: Pulse, time: Time,
        logger: Logger
    ) {
        self.desk = desk
        self.hook = hook
        self.calendar = calendar
        self.store = store
        self.pulse = pulse
        self.time = time
        self.logger = logger
    }

    /// Writes with other settings from the next digest on.
    func replace(desk: DigestDesk, hook: DigestHook, calendar: DigestCalendar) async {
        self.desk = desk
        self.hook = hook
        self.calendar = calendar
        await bell.ring()
    }

    func run() async throws {
        await cancelWhenGracefulShutdown { await self.loop() }
    }

    private func loop() async {
        var nextTry = Date.distantPast
        while !Task.isCancelled {
            await pulse.beat(.digests)
            if time.now() >= nextTry {
                // After a full disk or a folder without permission the archive still has the day: a later try loses
                // nothing.
                nextTry =
                    await writeMissing()
                    ? calendar.nextClosing(after: time.now()) : time.now().addingTimeInterval(300)
            }
            let wait = nextTry.timeIntervalSince(time.now())
            await bell.wait(atMost: .seconds(min(10, max(0.01, wait))), time: time)
        }
    }

    private func write(_ day: CalendarDay) async throws {
        let written = try await desk.write(day, at: time.now())
        await pulse.beat(.digests)
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

    /// Whether every closed day has its digest now, and what came late its own issue.
    private func writeMissing() async -> Bool {
        do {
            let first = try await store.firstPoll().map { CalendarDay($0, in: calendar.zone) }
            let issued = Set(try await store.issuedDays().map(\.day))
            for day in calendar.missing(at: time.now(), firstActivity: first, issued: issued) {
                try await write(day)
            }
            for day in try await desk.overtaken(at: time.now()) { try await write(day) }
            return true
        } catch StoreError.cancelled {
            // Told to stop: the next start writes what is missing.
            return false
        } catch {
            logger.error("digest", metadata: ["error": "\(error)"])
            return false
        }
    }
}
