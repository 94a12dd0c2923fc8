import Foundation

/// A certificate authority of a test's own and servers that show its certificates, by the `openssl` of this machine.
package struct TestAuthority: Sendable {
    /// What a server's certificate is like.
    package enum Certificate: String, Sendable, CaseIterable {
        case good
        /// Its time is over.
        case expired
        /// It vouches for itself.
        case selfSigned
    }

    package static let name = "news.example"
    private static let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    /// Nil where there is none.
    private static let program = ["/usr/bin/openssl", "/usr/local/bin/openssl", "/opt/homebrew/bin/openssl"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }
    /// Whether this machine has what it takes.
    package static var isPossible: Bool { program != nil }

    private let folder: TemporaryFolder

    package init() throws {
        folder = try TemporaryFolder()
        try run(
            ["req", "-x509"] + Self.key + ["-keyout", "ca.key", "-out", "ca.pem", "-days", "2", "-subj", "/CN=Test"])
    }

    /// Path of the file that makes its servers trusted.
    package var path: String { folder.path("ca.pem") }

    /// Starts a server that gives `body` for `/feed`.
    package func server(_ certificate: Certificate, body: String) throws -> EncryptedServer {
        let name = certificate.rawValue
        _ = try files(certificate)
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
        _ = try folder.write(head + body, to: "feed")
        return try EncryptedServer(
            process(["s_server", "-accept", "127.0.0.1:0", "-cert", "\(name).pem", "-key", "\(name).key", "-HTTP"]))
    }

    /// Makes a certificate and returns the paths of it and of its key.
    package func files(_ certificate: Certificate) throws -> (certificate: String, key: String) {
        let name = certificate.rawValue
        if certificate == .selfSigned {
            try run(
                ["req", "-x509"] + Self.key + [
                    "-keyout", "\(name).key", "-out", "\(name).pem", "-days", "2", "-subj", "/CN=\(Self.name)",
                    "-addext", "subjectAltName=DNS:\(Self.name)",
                ])
        } else {
            try sign(name, days: certificate == .expired ? -1 : 2)
        }
        return (folder.path("\(name).pem"), folder.path("\(name).key"))
    }

    private func sign(_ name: String, days: Int) throws {
        _ = try folder.write("subjectAltName=DNS:\(Self.name)", to: "\(name).ext")
        try run(["req"] + Self.key + ["-keyout", "\(name).key", "-out", "\(name).csr", "-subj", "/CN=\(Self.name)"])
        try run([
            "x509", "-req", "-in", "\(name).csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
            "-out", "\(name).pem", "-days", "\(days)", "-extfile", "\(name).ext",
        ])
    }

    private func run(_ arguments: [String]) throws {
        let process = try process(arguments)
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw LoopbackFailure("openssl \(arguments[0])") }
    }

    private func process(_ arguments: [String]) throws -> Process {
        guard let program = Self.program else { throw LoopbackFailure("openssl") }
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return process
    }
}

/// A server that speaks TLS, until nobody holds it any more.
///
/// Safe to send: `process` is set up in `init`, and afterwards only ended.
package final class EncryptedServer: @unchecked Sendable {
    private let process: Process
    package let port: Int

    fileprivate init(_ process: Process) throws {
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        self.process = process
        // It tells its port once it listens: `ACCEPT 127.0.0.1:42549`.
        var told = ""
        while !told.contains("ACCEPT") || told.last != "\n" {
            let more = pipe.fileHandleForReading.availableData
            guard !more.isEmpty else { break }
            told += String(decoding: more, as: UTF8.self)
        }
        guard let port = told.split(whereSeparator: \.isNewline).last.flatMap({ $0.split(separator: ":").last }),
            let number = Int(port)
        else {
            process.terminate()
            throw LoopbackFailure("openssl s_server")
        }
        self.port = number
    }

    deinit { process.terminate() }
}
