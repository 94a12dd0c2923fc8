/// The weight that stories share with one, added up term by term: a table of one purpose, since this is done for every
/// story with thousands of others.
///
/// Open addressing with linear probing; it never holds more than half of its places.
struct SharedWeight {
    private var keys: [Int64]
    private var sums: [Double]
    private var taken: [Int32] = []
    private let mask: Int
    /// The number of no article.
    private static let none = Int64.min

    /// Room for so many stories.
    init(capacity: Int) {
        var places = 64
        while places < capacity * 2 { places *= 2 }
        keys = Array(repeating: Self.none, count: places)
        sums = Array(repeating: 0, count: places)
        mask = places - 1
        taken.reserveCapacity(capacity)
    }

    mutating func add(_ weight: Double, to article: Int64) {
        var place = Int(truncatingIfNeeded: (UInt64(bitPattern: article) &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
        while keys[place] != article {
            if keys[place] == Self.none {
                keys[place] = article
                taken.append(Int32(truncatingIfNeeded: place))
                break
            }
            place = (place + 1) & mask
        }
        sums[place] += weight
    }

    /// Hands the stories to `take`, those with most weight first, among equals the lower number, until it wants no more.
    ///
    /// Most askers want few of many, so no more are put in order than are likely to be wanted.
    func ranked(likely: Int, take: (Int64) -> Bool) {
        var left = taken.map { (article: keys[Int($0)], weight: sums[Int($0)]) }
        func isBefore(_ one: (article: Int64, weight: Double), _ other: (article: Int64, weight: Double)) -> Bool {
            one.weight == other.weight ? one.article < other.article : one.weight > other.weight
        }
        var count = max(1, likely)
        while !left.isEmpty {
            var best: ArraySlice<(article: Int64, weight: Double)>
            if left.count > count * 2 {
                let floor = Self.greatest(count, of: left.map(\.weight))
                best = left.filter { $0.weight >= floor }[...]
                left = left.filter { $0.weight < floor }
            } else {
                best = left[...]
                left = []
            }
            best.sort(by: isBefore)
            for story in best where !take(story.article) { return }
            count *= 4
        }
    }

    /// The number that stands at a place, from 1, when numbers fall (Hoare, "Algorithm 65: find", 1961).
    static func greatest(_ place: Int, of numbers: [Double]) -> Double {
        var numbers = numbers
        var (low, high, wanted) = (0, numbers.count - 1, place - 1)
        wanted = min(max(wanted, 0), high)
        while low < high {
            let pivot = numbers[low + (high - low) / 2]
            var (left, right) = (low, high)
            while left <= right {
                while numbers[left] > pivot { left += 1 }
                while numbers[right] < pivot { right -= 1 }
                if left <= right {
                    numbers.swapAt(left, right)
                    left += 1
                    right -= 1
                }
            }
            if wanted <= right {
                high = right
            } else if wanted >= left {
                low = left
            } else {
                break
            }
        }
        return numbers[wanted]
    }
}
