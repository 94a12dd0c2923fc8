import Charsets

/// Pictures that are there to count readers and show nothing.
enum TrackingPixel {
    /// Whether the attributes are those of one: no wider or higher than a dot, hidden, or served by a counter.
    static func isOne(_ attributes: [MarkupAttribute]) -> Bool {
        attributes.contains { attribute in
            let value = TextCleaner.folded(attribute.value).lowercased()
            return switch attribute.name.lowercased() {
            case "width", "height": dots.contains(value)
            case "hidden": true
            case "style": isHiding(value)
            case "src": counters.contains { value.contains($0) }
            default: false
            }
        }
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

    /// Parts of addresses that only counters have.
    private static let counters = [
        "//feeds.feedburner.com/~", "//pixel.", "//stats.wordpress.com/", "//pi.feedsportal.com/",
        "//da.feedsportal.com/",
        "//www.google-analytics.com/", "//ad.doubleclick.net/", "//sb.scorecardresearch.com/",
        "//b.scorecardresearch.com/",
        "//www.facebook.com/tr?", "//counter.yadro.ru/", "//mc.yandex.ru/watch/",
    ]
}
