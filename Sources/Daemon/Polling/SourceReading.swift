import Feeds
import Fetching
import Foundation
import News

/// Fetches and reads one source: the part of a poll that touches no archive and runs side by side for many sources.
struct SourceReading: Sendable {
    let fetcher: Fetcher
    let limits: LimitsConfiguration
    let time: Time
    let secrets: Secrets
    private let lessons = ServerLessons()

    init(fetcher: Fetcher, limits: LimitsConfiguration, time: Time, secrets: Secrets = Secrets()) {
        self.fetcher = fetcher
        self.limits = limits
        self.time = time
        self.secrets = secrets
    }

    /// Returns nil when the task was cancelled, since that says nothing about the source.
    @concurrent
    func read(_ source: Source, state: SourceState?) async -> Reading? {
        let started = time.now()
        let request: FetchRequest
        do throws(SourceFault) {
            request = try self.request(for: source, state: state, now: started)
        } catch {
            return Reading(source: source, started: started, result: .failure(error), milliseconds: 0)
        }
        var reading: Reading
        do throws(FetchError) {
            reading = read(try await fetcher.fetch(request), of: source, state: state, at: started)
        } catch .cancelled {
            return nil
        } catch {
            reading = Reading(source: source, started: started, result: .failure(SourceFault(error)), milliseconds: 0)
        }
        reading.asked = request.url
        reading.isConditional = request.etag != nil || request.lastModified != nil
        reading.milliseconds = Int((time.now().timeIntervalSince(started) * 1000).rounded())
        return reading
    }

    /// Reads an answer, unless it is the one that was read last.
    private func read(_ reply: FetchReply, of source: Source, state: SourceState?, at now: Date) -> Reading {
        var reading = Reading(source: source, started: now, result: .success(.unchanged(reply)), milliseconds: 0)
        guard !reply.isNotModified else { return reading }
        reading.bytes = reply.body.count
        let circumstances = [
            Release.version, reply.finalURL, reply.contentType ?? "", source.timeZone, "\(limits.items)",
        ]
        let fingerprint = BodyFingerprint(reply.body, circumstances: circumstances).value
        guard state?.fetching.body != fingerprint else {
            reading.fingerprint = fingerprint
            reading.result = .success(.repeated(reply.withoutBody))
            return reading
        }
        var reply = reply
        if DocumentEnd.isThere(in: reply.body) {
            reading.fingerprint = fingerprint
        } else {
            // What is missing is to come with the next poll, which must not be told that nothing changed.
            (reply.etag, reply.lastModified) = (nil, nil)
        }
        reading.result = parse(reply, of: source, at: now)
        return reading
    }

    private func request(
        for source: Source, state: SourceState?, now: Date
    ) throws(SourceFault) -> FetchRequest {
        let validators = lessons.revalidation.validators(of: source, state: state, now: now)
        return FetchRequest(
            url: lessons.relocation.address(of: source, state: state), headers: source.headers, etag: validators.etag,
            lastModified: validators.lastModified,
            allowsFile: source.url.hasPrefix("file:"), allowsPrivate: source.isPrivate, userAgent: source.userAgent,
            login: try source.login.map { login throws(SourceFault) in try secrets.login(login) }, proxy: source.proxy,
            limits: limits.fetching)
    }

    private func parse(_ reply: FetchReply, of source: Source, at now: Date) -> Result<Reading.Answer, SourceFault> {
        do throws(FeedError) {
            let zone = TimeZone(identifier: source.timeZone) ?? .gmt
            let feed = try FeedParser(zone: zone, limits: limits.reading, now: now)
                .parse(reply.body, url: reply.finalURL, contentType: reply.contentType)
            return .success(.feed(feed, reply.withoutBody))
        } catch {
            return .failure(SourceFault(error))
        }
    }
}

/// What came over the wire in one poll, and how reading it went.
struct Reading: Sendable {
    var source: Source
    var started: Date
    var result: Result<Answer, SourceFault>
    var milliseconds: Int
    /// The address that was asked; nil for the source's own.
    var asked: String?
    /// Whether it was asked for changes only.
    var isConditional = false
    /// Of the body, if one came.
    var fingerprint: UInt64?
    /// Size of the body, which itself is let go once it has been read: many readings may wait for their turn.
    var bytes = 0

    /// A good answer.
    enum Answer: Sendable {
        /// The server says that nothing changed.
        case unchanged(FetchReply)
        /// It did not say so, but nothing did.
        case repeated(FetchReply)
        case feed(Feed, FetchReply)

        var reply: FetchReply {
            switch self {
            case .unchanged(let reply), .repeated(let reply), .feed(_, let reply): reply
            }
        }
    }

    /// Seconds the server asked to be left alone, if it did.
    var retryAfter: Double? {
        guard case .failure(let fault) = result else { return nil }
        return RetryAfter.seconds(fault.retryAfter, now: started)
    }

    /// What the archive is told of the poll, before anything was taken in.
    var outcome: FetchOutcome {
        var outcome = FetchOutcome(source: source.name, at: started, result: .fresh, milliseconds: milliseconds)
        switch result {
        case .failure(let fault):
            outcome.result = .failed
            outcome.fault = fault.label
            outcome.detail = fault.detail
            outcome.status = fault.status
        case .success(.unchanged(let reply)):
            outcome.result = .unchanged
            outcome.status = reply.httpStatus
        case .success(.repeated(let reply)):
            outcome.result = .unchanged
            outcome.status = reply.httpStatus
            outcome.bytes = bytes
        case .success(.feed(let feed, let reply)):
            outcome.status = reply.httpStatus
            outcome.bytes = bytes
            outcome.items = feed.items.count
            outcome.undated = feed.items.count { $0.published == nil && $0.updated == nil }
            outcome.repairs = feed.warnings.count
        }
        return outcome
    }
}

extension Reading.Answer {
    /// The validators to send next time: a "not modified" without any keeps those that were sent.
    func validators(after old: FeedValidators) -> FeedValidators {
        switch self {
        case .unchanged(let reply):
            FeedValidators(etag: reply.etag ?? old.etag, lastModified: reply.lastModified ?? old.lastModified)
        case .repeated(let reply), .feed(_, let reply):
            FeedValidators(etag: reply.etag, lastModified: reply.lastModified)
        }
    }
}

extension LimitsConfiguration {
    var fetching: FetchLimits {
        FetchLimits(
            connect: .seconds(connectSeconds), total: .seconds(totalSeconds), body: bodyBytes, redirects: redirects)
    }

    var reading: FeedLimits {
        var limits = FeedLimits.standard
        limits.documentBytes = bodyBytes
        limits.items = items
        return limits
    }
}

extension FetchReply {
    /// The status of an answer over HTTP; nil for a file.
    fileprivate var httpStatus: Int? { status == 0 ? nil : status }

    fileprivate var withoutBody: FetchReply {
        var reply = self
        reply.body = []
        return reply
    }
}
