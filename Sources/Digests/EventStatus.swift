import News

/// Where an event stands in its course, by how much each day brought of it.
package enum EventStatus: String, Sendable, Hashable, Codable {
    /// It began on this day.
    case new
    /// This day brought more than any before it.
    case developing
    /// It goes on.
    case continuing
    /// This day brought less than half of the busiest before it.
    case fading

    init(articles: Int, isNew: Bool, earlier: [EventDay]) {
        let most = earlier.map(\.articles).max() ?? 0
        if isNew {
            self = .new
        } else if most > 0, articles > most {
            self = .developing
        } else {
            self = articles * 2 < most ? .fading : .continuing
        }
    }
}
