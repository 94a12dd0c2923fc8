/// What the class, id and role of an element hint at; the words are those of Readability (Arc90, Mozilla), and more.
struct Hints: OptionSet {
    let rawValue: UInt16

    /// Named like a part of the page around the article.
    static let unlikely = Hints(rawValue: 1)
    /// Named like something that may hold the article, whatever else its name hints at.
    static let maybe = Hints(rawValue: 2)
    static let positiveClass = Hints(rawValue: 4)
    static let negativeClass = Hints(rawValue: 8)
    static let positiveID = Hints(rawValue: 16)
    static let negativeID = Hints(rawValue: 32)
    static let share = Hints(rawValue: 64)
    /// Named as what no article has inside, whatever else its name hints at.
    static let furniture = Hints(rawValue: 128)
    /// Named as the very body of an article.
    static let articleBody = Hints(rawValue: 256)
    static let hidden = Hints(rawValue: 512)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(attributes: [String: String]) {
        self = []
        let classes = attributes["class"]?.lowercased() ?? ""
        let id = attributes["id"]?.lowercased() ?? ""
        if !classes.isEmpty || !id.isEmpty { insertNames(classes, id) }
        if attributes["itemprop"]?.lowercased().contains("articlebody") == true { insert(.articleBody) }
        if let role = attributes["role"]?.lowercased(), Hints.roles.contains(role) { insert(.furniture) }
        if Hints.isHidden(attributes) { insert(.hidden) }
    }

    private mutating func insertNames(_ classes: String, _ id: String) {
        let both = "\(classes) \(id)"
        if Hints.unlikelyWords.isFound(in: both) { insert(.unlikely) }
        if Hints.maybeWords.isFound(in: both) { insert(.maybe) }
        if Hints.positiveWords.isFound(in: classes) { insert(.positiveClass) }
        if Hints.negativeWords.isFound(in: classes) { insert(.negativeClass) }
        if Hints.positiveWords.isFound(in: id) { insert(.positiveID) }
        if Hints.negativeWords.isFound(in: id) { insert(.negativeID) }
        if Hints.shareWords.isFound(in: both) { insert(.share) }
        if Hints.furnitureWords.isFound(in: both) { insert(.furniture) }
        if Hints.bodyWords.isFound(in: both) { insert(.articleBody) }
    }

    private static func isHidden(_ attributes: [String: String]) -> Bool {
        if attributes["hidden"] != nil || attributes["aria-modal"] == "true" { return true }
        if attributes["aria-hidden"] == "true" { return true }
        guard let style = attributes["style"]?.lowercased() else { return false }
        let compact = style.filter { $0 != " " }
        return compact.contains("display:none") || compact.contains("visibility:hidden")
    }

    /// From -50 to 50: how much the names speak for the element.
    var weight: Double {
        var weight = 0.0
        if contains(.positiveClass) { weight += 25 }
        if contains(.negativeClass) { weight -= 25 }
        if contains(.positiveID) { weight += 25 }
        if contains(.negativeID) { weight -= 25 }
        return weight
    }

    private static let roles: Set<String> = [
        "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog", "banner", "contentinfo",
        "search", "toolbar", "tablist",
    ]

    private static let unlikelyWords = WordFinder(
        "-ad- ai2html banner breadcrumb combx comment community cover-wrap disqus extra footer gdpr header legends menu "
            + "related remark replies rss shoutbox sidebar skyscraper social sponsor supplemental ad-break agegate "
            + "pagination pager popup yom-remote cookie newsletter subscribe recommend")
    private static let maybeWords = WordFinder("and article body column content main shadow mathjax")
    private static let positiveWords = WordFinder(
        "article body content entry hentry h-entry main page pagination post text blog story")
    private static let negativeWords = WordFinder(
        "-ad- hidden banner combx comment com- contact footer gdpr masthead media meta outbrain promo related scroll "
            + "share shoutbox sidebar skyscraper sponsor shopping tags widget")
    private static let shareWords = WordFinder("share sharedaddy social addtoany")
    private static let furnitureWords = WordFinder(
        "read-also readalso read_also also-read also_read read-more-box readmore-box see-also related-post "
            + "related-article related_article related-stor related-news related_news relatedpost relatednews "
            + "relatedarticle related-content related-link related-item newsletter-signup newsletter-form "
            + "newsletter-box post-tags tags-links article-tags author-bio author-box about-author cookie-notice "
            + "cookie-consent cookie-banner cookiebar sharedaddy share-bar share-buttons sharebuttons share-button "
            + "social-share social-links most-read mostread most-popular outbrain taboola jp-relatedposts breadcrumb "
            + "post-navigation post-nav comment-list comments-area comments-section comment-form commentlist "
            + "copyright read-next readnext caption photo-credit image-credit img-credit photocredit imagecredit "
            + "photographer entry-meta post-meta article-meta article__meta story-meta byline timestamp "
            + "publish-date published-date pubdate date-published post-date entry-date updated-date paywall "
            + "newsletter advert ad-container ad-slot adsbygoogle google-ad print-only screen-reader "
            + "sr-only visually-hidden visuallyhidden toolbar author-info author-name author-desc authorbox "
            + "about-the-author load-more tag-list taglist article__tags post-share entry-share more-news "
            + "more-stories you-may-like")
    private static let bodyWords = WordFinder(
        "article-body article__body articlebody article_body article-content article__content articlecontent "
            + "article_content article-text articletext article_text article-detail entry-content entry__content "
            + "post-content post__content postcontent post_content post-body postbody story-body storybody "
            + "story__body story-content storycontent news-content newscontent news-body news-text newstext "
            + "newsbody news_body td-post-content single-content single-post-content content-body content__body "
            + "body-content bodytext body-text body__text rich-text text-body page-content wysiwyg")
}

/// Finds any of some words in a text in one pass.
struct WordFinder: Sendable {
    /// The words, as bytes, by their first byte.
    private let words: [[[UInt8]]]

    /// - Parameter list: ASCII words with spaces between them.
    init(_ list: String) {
        var words = [[[UInt8]]](repeating: [], count: 256)
        for word in list.split(separator: " ") { words[Int(word.utf8.first ?? 0)].append(Array(word.utf8)) }
        self.words = words
    }

    func isFound(in text: String) -> Bool {
        let bytes = Array(text.utf8)
        for index in bytes.indices {
            for word in words[Int(bytes[index])] where bytes[index...].starts(with: word) { return true }
        }
        return false
    }
}
