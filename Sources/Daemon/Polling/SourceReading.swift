import Feeds
import Fetching
import Foundation
import News

/// Fetches and reads one source: the part of a poll that touches no archive and runs side by side for many sources.
struct SourceReading: Sendable {
    let fetcher: Fetcher
    let limits: LimitsConfiguration
    let time: Time
    var secrets = Secrets()

    /// Returns nil when the task was cancelled, since that says nothing about the source.
    @concurrent
    func read(_ source: Source, state: SourceState?) async -> Reading? {
        let started = time.now()
        let request: FetchRequest
        let answer: Result<Reading.Answer, SourceFault>
        do throws(SourceFault) {
            request = try self.request(for: source, validators: state?.validators)
        } catch {
            return Reading(source: source, started: started, result: .failure(error), milliseconds: 0)
        }
        do throws(FetchError) {
            let reply = try await fetcher.fetch(request)
            answer = reply.isNotModified ? .success(.unchanged(reply)) : parse(reply, of: source, at: started)
        } catch .cancelled {
            return nil
        } catch {
            answer = .failure(SourceFault(error))
        }
        let milliseconds = Int((time.now().timeIntervalSince(started) * 1000).rounded())
        return Reading(source: source, started: started, result: answer, milliseconds: milliseconds)
    }

    private func request(
        for source: Source, validators: FeedValidators?
    ) throws(SourceFault) -> FetchRequest {
        FetchRequest(
            url: source.url, headers: source.headers, etag: validators?.etag, lastModified: validators?.lastModified,
            allowsFile: source.url.hasPrefix("file:"), allowsPrivate: source.isPrivate, userAgent: source.userAgent,
            login: try source.login.map { login throws(SourceFault) in try secrets.login(login) }, proxy: source.proxy,
            limits: limits.fetching)
    }

    private func parse(_ reply: FetchReply, of source: Source, at now: Date) -> Result<Reading.Answer, SourceFault> {
        do throws(FeedError) {
            let zone = TimeZone(identifier: source.timeZone) ?? .gmt
            let feed = try FeedParser(zone: zone, limits: limits.reading, now: now)
                .parse(reply.body, url: reply.finalURL, contentType: reply.contentType)
            return .success(.feed(feed, reply))
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

    /// A good answer.
    enum Answer: Sendable {
        case unchanged(FetchReply)
        case feed(Feed, FetchReply)
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
        case .success(.feed(let feed, let reply)):
            outcome.status = reply.httpStatus
            outcome.bytes = reply.body.count
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
        case .feed(_, let reply):
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
}
