/// Decides which transfer starts next: at most so many at once, at most so many to one host, hosts in turn.
///
/// libcurl's own limits would let those that wait run into their time limits, so they wait here, where no time is counted.
/// The queue is as long as the number of callers that are suspended in a fetch: they bound it.
struct TransferQueue: Sendable {
    private struct Host {
        var running = 0
        var waiting = Line<Int>()
        /// Whether it stands in the line of hosts that may start one.
        var isInLine = false
    }

    private let parallel: Int
    private let perHost: Int
    private var hosts: [String: Host] = [:]
    private var hostOf: [Int: String] = [:]
    private var running: Set<Int> = []
    private var line = Line<String>()

    init(parallel: Int, perHost: Int) {
        self.parallel = max(1, parallel)
        self.perHost = max(1, perHost)
    }

    var isEmpty: Bool { hostOf.isEmpty }

    mutating func add(_ number: Int, host: String) {
        hostOf[number] = host
        hosts[host, default: Host()].waiting.append(number)
        lineUp(host)
    }

    /// The next one that may start, counted as running from now on.
    mutating func startNext() -> Int? {
        while running.count < parallel, let host = line.popFirst() {
            hosts[host]?.isInLine = false
            guard let number = hosts[host]?.waiting.popFirst() else {
                forget(host)
                continue
            }
            hosts[host]?.running += 1
            running.insert(number)
            lineUp(host)
            return number
        }
        return nil
    }

    /// Takes out one that ended or is no longer wanted, running or not.
    mutating func remove(_ number: Int) {
        guard let host = hostOf.removeValue(forKey: number) else { return }
        if running.remove(number) != nil {
            hosts[host]?.running -= 1
        } else {
            hosts[host]?.waiting.remove(number)
        }
        lineUp(host)
        forget(host)
    }

    private mutating func lineUp(_ host: String) {
        guard let entry = hosts[host], !entry.isInLine, !entry.waiting.isEmpty, entry.running < perHost else { return }
        hosts[host]?.isInLine = true
        line.append(host)
    }

    private mutating func forget(_ host: String) {
        guard let entry = hosts[host], entry.running == 0, entry.waiting.isEmpty, !entry.isInLine else { return }
        hosts[host] = nil
    }
}

/// First in, first out, at constant cost.
private struct Line<Element: Equatable & Sendable>: Sendable {
    private var elements: [Element] = []
    private var head = 0

    var isEmpty: Bool { head == elements.count }

    mutating func append(_ element: Element) { elements.append(element) }

    mutating func popFirst() -> Element? {
        guard head < elements.count else { return nil }
        defer {
            head += 1
            if head * 2 > elements.count {
                elements.removeFirst(head)
                head = 0
            }
        }
        return elements[head]
    }

    mutating func remove(_ element: Element) {
        guard let index = elements[head...].firstIndex(of: element) else { return }
        elements.remove(at: index)
    }
}
