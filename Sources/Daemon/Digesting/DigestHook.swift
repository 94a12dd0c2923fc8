import Foundation
import News

/// Runs the owner's command when an issue was written: a program with its arguments, never a line for a shell.
///
/// Behind the owner's arguments stand the folder of the day, the day and the issue, such as `r1`.
struct DigestHook: Sendable {
    /// Seconds after which a command that is still running is ended.
    static let longest = 600

    /// The program's absolute path and its first arguments; empty for none.
    let command: [String]
    let environment: [String: String]
    let time: Time

    /// Waits until the command has ended.
    func run(folder: String, day: CalendarDay, number: Int) async throws(HookFault) {
        guard let program = command.first else { return }
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = command.dropFirst() + [folder, day.description, "r\(number)"]
        process.environment = environment.filter { !Self.withheld.contains($0.key) }
        process.standardInput = FileHandle.nullDevice
        // Standard output is for data, and the command has none of ours.
        process.standardOutput = FileHandle.standardError
        let status = try await end(of: process, program)
        guard status == 0 else { throw HookFault(program: program, problem: "it ended with status \(status)") }
    }

    /// What only the service itself may use.
    private static let withheld: Set = ["NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID", "CREDENTIALS_DIRECTORY"]

    private func end(of process: Process, _ program: String) async throws(HookFault) -> Int32 {
        let (endings, ending) = AsyncStream.makeStream(of: Int32.self)
        process.terminationHandler = { process in
            ending.yield(process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus)
            ending.finish()
        }
        do {
            try process.run()
        } catch {
            throw HookFault(program: program, problem: "it cannot be run: \(error.localizedDescription)")
        }
        let number = process.processIdentifier
        let alarm = Task { [time] in
            // Cancelled means that the command ended by itself.
            guard (try? await time.sleep(.seconds(Self.longest))) != nil else { return }
            kill(number, SIGKILL)
        }
        defer { alarm.cancel() }
        for await status in endings { return status }
        return 0
    }
}

/// A hook that did not do its work; the digest is written all the same.
struct HookFault: Fault, Hashable {
    var program: String
    var problem: String

    var label: String { "hook" }
    var blame: Blame { .operator }
    var description: String { "the digest is written, but its hook \(program) failed: \(problem)" }
}
