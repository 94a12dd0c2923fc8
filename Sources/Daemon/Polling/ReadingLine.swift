import News

/// Readings on their way from those who fetch to the one who takes them in: handed over in the order of the sources.
///
/// It is bounded twice: feeds weigh, so no more than `parallel` are under way or wait for their turn; what brought nothing
/// weighs nothing, and may be `window` places ahead of what has been taken in.
actor ReadingLine {
    /// Places that may lie between the one who takes in and those who fetch.
    private static let window = 1024
    /// Readings handed over at once.
    private static let longest = 256

    private let count: Int
    private let parallel: Int
    /// What has been read by place; nil for what was left out.
    private var read: [Int: Reading?] = [:]
    private var underWay = 0
    /// Feeds that have been read and not taken in.
    private var held = 0
    /// The next place to be fetched, and the next to be handed over.
    private var fetching = 0
    private var turn = 0
    private var isClosed = false
    private var fetchers: [CheckedContinuation<Void, Never>] = []
    private var taker: CheckedContinuation<Void, Never>?

    init(count: Int, parallel: Int) {
        self.count = count
        self.parallel = max(1, parallel)
    }

    /// The next place to be read, as soon as there is room for it; nil when there is none left.
    func place() async -> Int? {
        while !isClosed, fetching < count {
            if underWay + held < parallel, fetching < turn + Self.window {
                underWay += 1
                fetching += 1
                return fetching - 1
            }
            await withCheckedContinuation { fetchers.append($0) }
        }
        return nil
    }

    /// Takes what was read at a place; nil where nothing was.
    func put(_ reading: Reading?, at place: Int) {
        underWay -= 1
        if reading.map({ !$0.broughtNothing }) ?? false { held += 1 }
        read[place] = .some(reading)
        if place == turn { wakeTaker() }
        wakeFetchers()
    }

    /// The next readings, as soon as there are any: one, or several that brought nothing.
    ///
    /// None when all were handed over. With this call those handed over before count as taken in.
    func next() async -> [Reading] {
        while !isClosed, turn < count {
            let batch = batch()
            if !batch.isEmpty { return batch }
            guard turn < count else { break }
            await withCheckedContinuation { taker = $0 }
        }
        return []
    }

    /// Lets everybody go.
    func close() {
        isClosed = true
        wakeTaker()
        wakeFetchers()
    }

    private func batch() -> [Reading] {
        defer { wakeFetchers() }
        if isHolding {
            isHolding = false
            held -= 1
        }
        var batch: [Reading] = []
        while batch.count < Self.longest, let found = read[turn] {
            if let reading = found {
                if !reading.broughtNothing {
                    guard batch.isEmpty else { break }
                    isHolding = true
                }
                batch.append(reading)
            }
            read[turn] = nil
            turn += 1
            if isHolding { break }
        }
        return batch
    }

    /// Whether what was handed over last is a feed, which is being taken in.
    private var isHolding = false

    private func wakeTaker() {
        taker?.resume()
        taker = nil
    }

    private func wakeFetchers() {
        let waiting = fetchers
        fetchers = []
        for fetcher in waiting { fetcher.resume() }
    }
}

extension Reading {
    /// Whether the source answered, and nothing was new or edited.
    var broughtNothing: Bool {
        switch result {
        case .success(.unchanged), .success(.repeated): true
        case .success(.feed), .failure: false
        }
    }
}
