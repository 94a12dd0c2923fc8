import Charsets

/// Pictures that are there to count readers and show nothing.
enum TrackingPixel {
    /// Whether the attributes are those of one: no wider or higher than a dot, hidden, or served by a counter.
    static func isOne(_ attributes: [MarkupAttribute]) -> Bool {
        attributes.contains { attribute in
            switch attribute.name.lowercased() {
            case "width", "height": dots.contains(folded(attribute))
            case "hidden": true
            case "style": isHiding(folded(attribute))
            case "src": isCounter(folded(attribute))
            default: false
            }
        }
    }

    private static func folded(_ attribute: MarkupAttribute) -> String {
        TextCleaner.folded(attribute.value).lowercased()
    }

    private static let dots: Set<String> = ["0", "1", "0px", "1px"]

    private static func isHiding(_ style: String) -> Bool {
        let rules = style.filter { !$0.isWhitespace }.split(separator: ";")
        return rules.contains { rule in
            ["display:none", "visibility:hidden"].contains { rule.hasPrefix($0) }
                || ["width:", "height:"].contains {
                    rule.hasPrefix($0) && dots.contains(String(rule.dropFirst($0.count)))
                }
        }
    }

    private static func isCounter(_ address: String) -> Bool {
        let afterScheme = address.utf8.firstIndex(of: UInt8(ascii: "/")) ?? address.endIndex
        let place = address[afterScheme...]
        return place.hasPrefix("//") && counters.contains { place.dropFirst(2).hasPrefix($0) }
    }

    /// How the addresses begin that only counters have, without their scheme.
    private static let counters = [
        "feeds.feedburner.com/~", "pixel.", "stats.wordpress.com/", "pi.feedsportal.com/", "da.feedsportal.com/",
        "www.google-analytics.com/", "ad.doubleclick.net/", "sb.scorecardresearch.com/", "b.scorecardresearch.com/",
        "www.facebook.com/tr?", "counter.yadro.ru/", "mc.yandex.ru/watch/",
    ]
}
