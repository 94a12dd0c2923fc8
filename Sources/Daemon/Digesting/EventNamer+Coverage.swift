import News

extension EventNamer {
    /// Events whose accounts are read, those with most accounts: nobody reads further down.
    private static let mostEvents = 200

    /// Whom and what the events of a day name, by what the day's own accounts say.
    mutating func names(in coverage: DayCoverage) -> [EventID: EventNames] {
        let told = Dictionary(grouping: coverage.articles, by: \.event).filter { $0.value.count > 1 }
            .mapValues { articles in articles.filter { $0.family.relation == .root } }
        let first = told.sorted { $0.value.count == $1.value.count ? $0.key < $1.key : $0.value.count > $1.value.count }
            .prefix(Self.mostEvents)
        var names: [EventID: EventNames] = [:]
        for (event, articles) in first {
            names[event] = self.names(
                in: articles.map { covered in
                    let article = covered.article
                    return NamingAccount(
                        title: article.title, text: article.text.isEmpty ? article.summary : article.text,
                        source: article.source)
                })
        }
        return names
    }
}
