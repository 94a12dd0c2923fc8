import Foundation
import TestSupport

/// The built `marsad`, running: what it writes is read as it comes, and it is killed when nobody holds it any more.
///
/// Safe to send: `process` is set up in `init`, and afterwards only asked whether it runs, which Foundation guards.
final class MarsadProcess: @unchecked Sendable {
    /// How a process ended.
    enum Ending: Sendable, Hashable {
        case exit(Int32)
        /// By a signal that nobody caught.
        case signal(Int32)
    }

    /// What a process that has ended left behind.
    struct Answer: Sendable {
        var ending: Ending
        var output: String
        /// The lines of standard error.
        var errors: [String]
    }

    /// The executable that was built with these tests: it lies beside their own.
    static let executable = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "marsad")

    /// Standard output.
    let output = Transcript()
    /// Standard error.
    let errors = Transcript()
    private let process = Process()
    private let ending = Transcript()

    /// Starts it with nothing of our own environment but the paths that programs and libraries are found by.
    ///
    /// `input` is a file for standard input; without one there is none to read. `user` is whose rights it has, if not ours.
    init(_ arguments: [String], environment: [String: String], input: String? = nil, user: Int? = nil) throws {
        process.executableURL = user == nil ? Self.executable : URL(filePath: "/usr/bin/setpriv")
        let rights = user.map { ["--reuid", "\($0)", "--regid", "\($0)", "--clear-groups", Self.executable.path] }
        process.arguments = (rights ?? []) + arguments
        let ours = ProcessInfo.processInfo.environment.filter { ["PATH", "LD_LIBRARY_PATH"].contains($0.key) }
        process.environment = ours.merging(environment) { $1 }
        process.standardInput = try input.map { try FileHandle(forReadingFrom: URL(filePath: $0)) } ?? .nullDevice
        let pipes = (output: Pipe(), errors: Pipe())
        process.standardOutput = pipes.output
        process.standardError = pipes.errors
        process.terminationHandler = { [ending] in
            ending.append("\($0.terminationReason == .exit ? "exit" : "signal") \($0.terminationStatus)")
            ending.end()
        }
        try process.run()
        Self.read(pipes.output.fileHandleForReading, into: output)
        Self.read(pipes.errors.fileHandleForReading, into: errors)
    }

    deinit { signal(SIGKILL) }

    var isRunning: Bool { process.isRunning }

    /// Its number among all processes.
    var number: Int32 { process.processIdentifier }

    func signal(_ number: Int32) {
        // Only a process not yet waited for still has its number.
        if process.isRunning { kill(process.processIdentifier, number) }
    }

    /// Waits for its end; a cancelled task does not wait but kills it.
    func end() async -> Ending {
        await withTaskCancellationHandler {
            await ending.isComplete()
            await output.isComplete()
            await errors.isComplete()
        } onCancel: {
            signal(SIGKILL)
        }
        let words = ending.lines.first?.split(separator: " ") ?? []
        let number = words.last.flatMap { Int32($0) } ?? -1
        return words.first == "exit" ? .exit(number) : .signal(number)
    }

    /// Waits for its end, and gives all that it wrote.
    func answer() async -> Answer {
        let ending = await end()
        return Answer(ending: ending, output: output.text, errors: errors.lines)
    }

    /// Reads on a thread of its own, so that neither pipe can fill up while the other is waited for.
    private static func read(_ handle: FileHandle, into transcript: Transcript) {
        let reading = Thread {
            var rest = Data()
            while true {
                let more = handle.availableData
                if more.isEmpty { break }
                rest += more
                while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                    transcript.append(String(decoding: rest[..<end], as: UTF8.self))
                    rest = rest[rest.index(after: end)...]
                }
            }
            if !rest.isEmpty { transcript.append(String(decoding: rest, as: UTF8.self)) }
            transcript.end()
        }
        reading.start()
    }
}
