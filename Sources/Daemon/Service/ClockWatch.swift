import Foundation
import Logging

/// Asks one policy, for all parts of the daemon, whether the clock is to be believed, and says so once.
actor ClockWatch {
    private var doubt: ClockDoubt
    private let known: Date?
    private let time: Time
    private let logger: Logger

    /// `known` is when something was fetched last; nil for never.
    init(known: Date?, time: Time, logger: Logger) {
        doubt = ClockDoubt(known: known)
        self.known = known
        self.time = time
        self.logger = logger
    }

    /// Whether what is done now may be filed under the date that the clock shows.
    func isBelieved() -> Bool {
        let now = time.now()
        switch doubt.look(at: now) {
        case .believed: return true
        case .doubted(let isNew):
            if isNew {
                logger.warning(
                    "the clock may be wrong; nothing is fetched or issued until it is set, for ten minutes at most",
                    metadata: ["clock": "\(Rfc3339.text(now))", "last-poll": "\(known.map(Rfc3339.text) ?? "none")"])
            }
            return false
        case .settled:
            logger.notice("the clock is believed", metadata: ["clock": "\(Rfc3339.text(now))"])
            return true
        }
    }
}
