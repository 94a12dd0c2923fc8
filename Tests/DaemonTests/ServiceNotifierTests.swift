import Foundation
import Glibc
import TestSupport
import Testing

@testable import Daemon

@Suite struct ServiceNotifierTests {
    @Test("tells a listening supervisor that the service is ready, alive and stopping")
    func messages() throws {
        let folder = try TemporaryFolder()
        let listener = try DatagramListener(path: folder.path("notify"))
        let notifier = ServiceNotifier(environment: ["NOTIFY_SOCKET": folder.path("notify")])
        notifier.ready("watching 3 sources\nREADY=0")
        #expect(listener.next() == "READY=1\nSTATUS=watching 3 sources READY=0")
        notifier.alive()
        #expect(listener.next() == "WATCHDOG=1")
        notifier.reloading()
        #expect(listener.next()?.hasPrefix("RELOADING=1\nMONOTONIC_USEC=") == true)
        notifier.stopping()
        #expect(listener.next() == "STOPPING=1\nSTATUS=stopping")
    }

    @Test(
        "says nothing and does no harm without a usable socket",
        arguments: [[:], ["NOTIFY_SOCKET": ""], ["NOTIFY_SOCKET": "relative"], ["NOTIFY_SOCKET": "/nowhere/at/all"]])
    func silence(environment: [String: String]) {
        ServiceNotifier(environment: environment).ready("nobody listens")
    }

    @Test("half of the supervisor's patience is the watchdog's period")
    func period() {
        #expect(Watchdog.period(environment: ["WATCHDOG_USEC": "120000000"]) == .seconds(60))
        #expect(Watchdog.period(environment: ["WATCHDOG_USEC": "0"]) == nil)
        #expect(Watchdog.period(environment: ["WATCHDOG_USEC": "soon"]) == nil)
        #expect(Watchdog.period(environment: [:]) == nil)
    }
}

/// A datagram socket that a supervisor would listen on.
private final class DatagramListener {
    private let descriptor: Int32

    init(path: String) throws {
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: Array(path.utf8)) }
        let bound = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(bound == 0)
    }

    deinit { close(descriptor) }

    func next() -> String? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = unsafe recv(descriptor, &buffer, buffer.count, 0)
        return count < 0 ? nil : String(decoding: buffer.prefix(count), as: UTF8.self)
    }
}
