import Foundation

/// What falls due when, earliest first: a binary heap, so that ten thousand sources cost no more than their logarithm.
struct DueQueue: Sendable {
    struct Entry: Sendable, Hashable {
        var due: Date
        /// Place in the owner's list, which settles ties.
        var place: Int
    }

    private var heap: [Entry] = []

    init(_ entries: [Entry] = []) {
        // A sorted array is a heap.
        heap = entries.sorted(by: Self.isEarlier)
    }

    var first: Entry? { heap.first }
    var entries: [Entry] { heap }

    mutating func push(_ entry: Entry) {
        heap.append(entry)
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard Self.isEarlier(heap[child], heap[parent]) else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    mutating func pop() -> Entry? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return first }
        heap[0] = last
        var parent = 0
        while true {
            let (left, right) = (2 * parent + 1, 2 * parent + 2)
            var least = parent
            if left < heap.count, Self.isEarlier(heap[left], heap[least]) { least = left }
            if right < heap.count, Self.isEarlier(heap[right], heap[least]) { least = right }
            guard least != parent else { return first }
            heap.swapAt(parent, least)
            parent = least
        }
    }

    private static func isEarlier(_ one: Entry, _ other: Entry) -> Bool {
        (one.due, one.place) < (other.due, other.place)
    }
}
