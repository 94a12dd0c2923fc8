import TestSupport
import Testing

@testable import Daemon

@Suite struct ServiceNotifierTests {
    @Test("tells a listening supervisor that the service is ready, alive and stopping")
    func messages() async throws {
        let folder = try TemporaryFolder()
        let socket = try NotifySocket(path: folder.path("notify"))
        let notifier = ServiceNotifier(environment: ["NOTIFY_SOCKET": socket.path])
        notifier.ready("watching 3 sources\nREADY=0")
        notifier.alive()
        notifier.reloading()
        notifier.stopping()
        #expect(await socket.messages.holds("STOPPING=1"))
        let messages = socket.messages.lines
        try #require(messages.count == 4)
        #expect(messages[0] == "READY=1; STATUS=watching 3 sources READY=0")
        #expect(messages[1] == "WATCHDOG=1")
        #expect(messages[2].hasPrefix("RELOADING=1; MONOTONIC_USEC="))
        #expect(messages[3] == "STOPPING=1; STATUS=stopping")
    }

    @Test(
        "says nothing and does no harm without a usable socket",
        arguments: [[:], ["NOTIFY_SOCKET": ""], ["NOTIFY_SOCKET": "relative"], ["NOTIFY_SOCKET": "/nowhere/at/all"]])
    func silence(environment: [String: String]) {
        ServiceNotifier(environment: environment).ready("nobody listens")
    }
}
