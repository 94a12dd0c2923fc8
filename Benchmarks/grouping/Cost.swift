import Foundation

/// What this process has used.
struct Cost {
    /// Of one core.
    var seconds: Double
    /// The most memory that was resident at any time.
    var megabytes: Double

    static func sofar() -> Cost {
        var usage = rusage()
        unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Cost(
            seconds: Double(time.tv_sec) + Double(time.tv_nsec) / 1e9, megabytes: Double(usage.ru_maxrss) / 1024)
    }

    /// Prints numbers as a line of JSON.
    static func say(_ values: KeyValuePairs<String, Double>) {
        print("{" + values.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}")
    }
}
