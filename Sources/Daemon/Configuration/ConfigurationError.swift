package import News

/// One thing that is wrong in a configuration file.
package struct ConfigurationProblem: Sendable, Hashable, CustomStringConvertible {
    /// The file as it was named to the reader.
    package var file: String
    /// 1 for the first; 0 when the problem is with the file as a whole.
    package var line: Int
    /// 1 for the first, counted in Unicode scalars; 0 when the problem is with the file as a whole.
    package var column: Int
    /// What was found and what is allowed.
    package var message: String

    package init(file: String, line: Int, column: Int, message: String) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
    }

    /// `marsad.yaml:12:5: what was found; what is allowed`.
    package var description: String {
        line > 0 ? "\(file):\(line):\(column): \(message)" : "\(file): \(message)"
    }
}

/// A configuration that cannot be used, with all that is wrong with it.
package struct ConfigurationError: Fault, Hashable {
    /// Never empty; in the order of the file.
    package var problems: [ConfigurationProblem]

    package init(problems: [ConfigurationProblem]) { self.problems = problems }

    package var label: String { "configuration" }
    package var blame: Blame { .operator }

    /// One line for each problem.
    package var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// Gathers the problems of one file while it is being read.
struct ProblemList {
    let file: String
    private var problems: [ConfigurationProblem] = []
    private var untold = 0

    init(file: String) { self.file = file }

    var isEmpty: Bool { problems.isEmpty }

    /// Adds a problem; beyond the bound it is only counted, and its message is not made.
    mutating func add(_ message: @autoclosure () -> String, at place: TextPlace?) {
        guard problems.count < ConfigurationBounds.problems else {
            untold += 1
            return
        }
        problems.append(
            ConfigurationProblem(file: file, line: place?.line ?? 0, column: place?.column ?? 0, message: message()))
    }

    /// The error to throw, its problems in the order of the file; nil when there are none.
    var error: ConfigurationError? {
        guard !problems.isEmpty else { return nil }
        var told = problems.sorted { ($0.line, $0.column, $0.message) < ($1.line, $1.column, $1.message) }
        if untold > 0 {
            told.append(
                ConfigurationProblem(
                    file: file, line: 0, column: 0, message: "\(untold) more problems; correct those above first"))
        }
        return ConfigurationError(problems: told)
    }
}

/// A position in a text: line and column from 1, columns counted in Unicode scalars.
struct TextPlace: Sendable, Hashable {
    var line: Int
    var column: Int
}
