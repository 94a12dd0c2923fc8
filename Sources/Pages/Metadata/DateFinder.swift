import Dates
import Foundation

/// Finds the date of publication that stands on a page.
struct DateFinder {
    let elements: [PageNode]
    let dates: DateReader

    private static let words = WordFinder("date time publish posted timestamp")

    var date: Date? {
        let tests = [
            isMarked, { $0.name == "time" && $0.attributes["datetime"] != nil }, { $0.name == "time" }, isNamed,
        ]
        for test in tests {
            for node in elements.lazy.filter(test).prefix(8) { if let date = read(node) { return date } }
        }
        return nil
    }

    private func read(_ node: PageNode) -> Date? {
        for text in [node.attributes["datetime"], node.attributes["content"]] {
            if let text, let date = dates.date(from: text) { return date }
        }
        let line = MetaTags.line(node.allText(atMost: 200))
        return line.count < 80 ? dates.date(from: line) : nil
    }

    private func isMarked(_ node: PageNode) -> Bool {
        node.attributes["itemprop"]?.lowercased().contains("datepublished") == true
    }

    private func isNamed(_ node: PageNode) -> Bool {
        let names = "\(node.attributes["class"] ?? "") \(node.attributes["id"] ?? "")".lowercased()
        return names.utf8.count > 1 && DateFinder.words.isFound(in: names) && node.elements.first { _ in true } == nil
    }
}
