import Foundation
import TestSupport
import Testing

/// Outlets on a loopback server, a configuration that watches them, and an archive in a folder of its own.
final class Newsroom: Sendable {
    /// Outlets whose names the schedule happens to put first when it spreads the first polls after a start over 20 seconds.
    ///
    /// With other names the tests would only take longer.
    static let early = (daily: "صحيفة الضفة", agency: "وكالة النهار")

    let folder: TemporaryFolder
    let server: LoopbackServer
    let configuration: String
    /// The paths asked for, in order of arrival.
    let arrivals = Transcript()

    init() throws {
        folder = try TemporaryFolder()
        server = try LoopbackServer()
        configuration = folder.path("marsad.yaml")
    }

    // MARK: Outlets

    /// Serves a document with a tag, or "not modified" to those who show the tag; nothing before the gate is open.
    func publish(
        _ page: FeedPage, at path: String, etag: String? = nil, heldBy gate: LoopbackGate? = nil,
        on server: LoopbackServer? = nil
    ) {
        let text = page.text
        (server ?? self.server).route(path) { [arrivals] request in
            arrivals.append(request.path)
            var response = LoopbackResponse.validated(text, etag: etag, for: request)
            response.gate = gate
            return response
        }
    }

    // MARK: Configuration

    /// Writes a configuration that watches those paths of the server.
    func watch(_ sources: [(name: String, path: String)], interval: String = "15m", more: String = "") throws {
        let entries = sources.map {
            "  - name: \($0.name)\n    url: \(server.url($0.path))\n    interval: \(interval)\n    private: true\n"
        }
        _ = try folder.write("sources:\n\(entries.joined())\(more)", to: "marsad.yaml")
    }

    // MARK: Processes

    /// What a process is told of the machine: as by systemd, archive and digests belong into the folder given.
    var surroundings: [String: String] { ["HOME": folder.url.path, "STATE_DIRECTORY": folder.url.path] }

    /// Starts a verb that works on this configuration.
    func start(_ arguments: String..., notify: NotifySocket? = nil) throws -> MarsadProcess {
        try start(arguments, notify: notify)
    }

    /// Runs a verb that works on this configuration to its end.
    func run(_ arguments: String...) async throws -> MarsadProcess.Answer {
        await (try start(arguments)).answer()
    }

    /// Runs a verb with `--json`, which must succeed, and reads its answer.
    func json<Value: Decodable>(_ type: Value.Type, _ arguments: String...) async throws -> Value {
        let answer = await (try start(arguments + ["--json"])).answer()
        try #require(answer.ending == .exit(0), "\(answer.errors)")
        return try JSONDecoder().decode(type, from: Data(answer.output.utf8))
    }

    /// Starts a verb that works on this configuration; `user` is whose rights it has, if not ours.
    func start(_ arguments: [String], notify: NotifySocket? = nil, user: Int? = nil) throws -> MarsadProcess {
        var environment = surroundings
        environment["NOTIFY_SOCKET"] = notify?.path
        return try MarsadProcess(arguments + ["--config", configuration], environment: environment, user: user)
    }
}
