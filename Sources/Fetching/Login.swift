/// A user name and a password for basic authentication, which show in no message, log line or dump.
package struct Login: Sendable, Hashable {
    let user: String
    let password: String

    package init(user: String, password: String) {
        self.user = user
        self.password = password
    }
}

extension Login: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "a login" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
