/// How much two sets share, exactly, from their sorted members.
public struct Overlap: Sendable, Hashable {
    /// Members in both.
    public var shared: Int
    /// Members in the first.
    public var left: Int
    /// Members in the second.
    public var right: Int

    /// Counts by walking both at once; both must be sorted with no member twice.
    public init<Value: Comparable>(_ left: [Value], _ right: [Value]) {
        self.left = left.count
        self.right = right.count
        shared = 0
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
            if left[i] == right[j] {
                shared += 1
                i += 1
                j += 1
            } else if left[i] < right[j] {
                i += 1
            } else {
                j += 1
            }
        }
    }

    /// Shared members over all members (Jaccard index), 0 to 1; 0 when both are empty.
    public var jaccard: Double {
        let all = left + right - shared
        return all == 0 ? 0 : Double(shared) / Double(all)
    }

    /// Share of the first set that the second holds, 0 to 1; 0 when the first is empty.
    public var shareOfLeft: Double { left == 0 ? 0 : Double(shared) / Double(left) }

    /// Share of the second set that the first holds, 0 to 1; 0 when the second is empty.
    public var shareOfRight: Double { right == 0 ? 0 : Double(shared) / Double(right) }

    /// Share of the smaller set that the larger holds, 0 to 1; 0 when one is empty.
    public var containment: Double {
        let smaller = min(left, right)
        return smaller == 0 ? 0 : Double(shared) / Double(smaller)
    }
}
