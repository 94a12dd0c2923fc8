import Foundation

/// The nginx of this machine, with TLS by a test's own authority and HTTP/2, until nobody holds it any more.
///
/// Safe to send: `process` is replaced by the one test that starts and stops it.
package final class WebServer: @unchecked Sendable {
    private static let program = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/local/bin/nginx"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }
    /// Whether this machine has what it takes.
    package static var isPossible: Bool { program != nil && TestAuthority.isPossible }

    /// A request that was answered, as the server's log has it.
    package struct Visit: Sendable {
        package let version: String
        package let connection: String
        package let status: String
        package let path: String
        /// When it began and ended, in seconds since 1970.
        package let began: Double
        package let ended: Double
    }

    package let port: Int
    private let folder: TemporaryFolder
    private var process: Process?

    /// Starts it with pages by their paths.
    ///
    /// A connection may carry so many `requests`; an answer goes out at `slowness` bytes a second, 0 for as fast as can be.
    package init(_ authority: TestAuthority, pages: [String: String], requests: Int = 1000, slowness: Int = 0) throws {
        folder = try TemporaryFolder()
        for (path, body) in pages { _ = try folder.write(body, to: "www/\(path)") }
        // Free a moment ago: nginx takes no port of the system's choice.
        let listener = try LoopbackListener()
        port = Int(listener.port)
        listener.stop()
        listener.close()
        let files = try authority.files(.good)
        let user = getuid() == 0 ? "user root;" : ""
        _ = try folder.write(
            """
            daemon off; worker_processes 1; pid nginx.pid; error_log stderr notice; \(user)
            events { worker_connections 64; }
            http {
                log_format test '$server_protocol $connection $status $uri $msec $request_time';
                access_log access.log test;
                client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                keepalive_requests \(requests); lingering_close off; limit_rate \(slowness); root www;
                server {
                    listen 127.0.0.1:\(port) ssl http2;
                    ssl_certificate \(files.certificate); ssl_certificate_key \(files.key);
                }
            }
            """, to: "nginx.conf")
        try start()
    }

    deinit { process?.terminate() }

    /// Starts it again, after `stop()`.
    package func start() throws {
        guard let program = Self.program else { throw LoopbackFailure("nginx") }
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = ["-e", "stderr", "-p", folder.url.path, "-c", folder.path("nginx.conf")]
        process.standardInput = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardError = pipe
        try process.run()
        // It tells when it has begun to listen.
        var told = ""
        while !told.contains("start worker process ") {
            let more = pipe.fileHandleForReading.availableData
            guard !more.isEmpty else { throw LoopbackFailure("nginx: \(told)") }
            told += String(decoding: more, as: UTF8.self)
        }
        self.process = process
    }

    /// Lets it answer what was asked and end.
    package func stop() {
        guard let process else { return }
        kill(process.processIdentifier, SIGQUIT)
        process.waitUntilExit()
        self.process = nil
    }

    /// All requests so far; after `stop()`, which brings the last lines.
    package func visits() throws -> [Visit] {
        let log = try String(contentsOfFile: folder.path("access.log"), encoding: .utf8)
        return log.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            guard words.count == 6, let ended = Double(words[4]), let seconds = Double(words[5]) else { return nil }
            return Visit(
                version: words[0], connection: words[1], status: words[2], path: words[3], began: ended - seconds,
                ended: ended)
        }
    }
}
