import Foundation
import News

extension ConfigurationDraft {
    /// How Marsad names itself to a source.
    mutating func userAgent(_ value: YAMLValue?) -> String? {
        guard let agent = value?.text(as: "`user_agent`", maximum: 300, &problems) else { return nil }
        guard agent.allSatisfy(\.isASCII) else {
            problems.add("`user_agent` has letters other than ASCII; HTTP allows no others", at: value?.place)
            return nil
        }
        return agent
    }

    /// The proxy that a source is reached through.
    mutating func proxy(_ value: YAMLValue?) -> String? {
        guard let text = value?.text(as: "`proxy`", maximum: ConfigurationBounds.addressLength, &problems) else {
            return nil
        }
        guard let parts = URLComponents(string: text), ["http", "https"].contains(parts.scheme?.lowercased()),
            let host = parts.host, !host.isEmpty, parts.user == nil, parts.password == nil, parts.query == nil
        else {
            let found = text.contains("@") ? "" : " \"\(Excerpt.of(text))\""
            problems.add("`proxy`\(found) is none; write it like http://proxy.example:3128", at: value?.place)
            return nil
        }
        return text
    }

    /// As whom a source is asked; the password itself never stands in the file.
    mutating func login(of source: ConfigurationSection<SourceKey>) -> SourceLogin? {
        guard source[.login] != nil else { return nil }
        let section = source.section(.login, as: LoginKey.self, &problems)
        let user = section.text(.user, maximum: 200, &problems)
        if section[.user] == nil { problems.add("`login` has no `user`", at: section.place) }
        if user?.contains(":") == true {
            problems.add(
                "`user` has a colon in it, which basic authentication cannot carry", at: section.place(of: .user))
        }
        guard let secret = secret(of: section), let user else { return nil }
        return SourceLogin(user: user, secret: secret)
    }

    private mutating func secret(of section: ConfigurationSection<LoginKey>) -> SourceLogin.Secret? {
        let file = section.text(.passwordFile, maximum: ConfigurationBounds.addressLength, &problems)
        let credential = section.text(.credential, &problems)
        switch (file, credential) {
        case (let file?, nil): return .file(FilePath.absolute(file, in: folder))
        case (nil, let name?):
            guard !name.contains("/"), name != ".", name != ".." else {
                let message = "`credential` is \"\(Excerpt.of(name))\"; it has to be a name as in `LoadCredential=`"
                problems.add(message, at: section.place(of: .credential))
                return nil
            }
            return .credential(name)
        default:
            let message = "`login` needs one of `password_file` and `credential`, where the password is kept"
            problems.add(message, at: section.place)
            return nil
        }
    }
}
