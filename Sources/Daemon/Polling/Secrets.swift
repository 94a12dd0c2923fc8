import Fetching
import Foundation
import News

/// Reads the passwords that logins point to, anew for each poll, so that one that was changed needs no restart.
struct Secrets: Sendable {
    /// Bytes of a password at most.
    private static let longest = 4096

    /// Where the service manager puts credentials: `CREDENTIALS_DIRECTORY` (systemd.exec(5)).
    let folder: String?

    init(environment: [String: String] = [:]) { folder = environment["CREDENTIALS_DIRECTORY"] }

    /// The login with its password.
    ///
    /// - Throws: a fault that names the place, and never what was found there.
    func login(_ login: SourceLogin) throws(SourceFault) -> Login {
        Login(user: login.user, password: try password(login.secret))
    }

    private func password(_ secret: SourceLogin.Secret) throws(SourceFault) -> String {
        let path: String
        switch secret {
        case .file(let file): path = file
        case .credential(let name):
            guard let folder else {
                throw SourceFault(
                    secret: "there is no credential '\(name)': marsad was not started by systemd with `LoadCredential=`"
                )
            }
            path = folder + "/" + name
        }
        guard let bytes = try? FileHandle(forReadingFrom: URL(filePath: path)).read(upToCount: Self.longest + 1) else {
            throw SourceFault(secret: "the password in \(path) cannot be read; check the path and its permissions")
        }
        let line = String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
        guard !line.isEmpty, bytes.count <= Self.longest else {
            throw SourceFault(secret: "\(path) holds no password; it has to be the first line of the file")
        }
        return line
    }
}

extension SourceFault {
    fileprivate init(secret detail: String) { self.init(label: "secret", detail: detail) }
}
