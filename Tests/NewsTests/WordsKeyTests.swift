import Foundation
import News
import Testing

@Suite struct WordsKeyTests {
    private let noon = Date(timeIntervalSince1970: 1_772_366_400)

    @Test("an item is the same by its words on one day, whatever its text and however its letters are composed")
    func same() {
        let key = WordsKey(title: "أسعار الذهب", text: "أول", published: noon)
        #expect(
            key == WordsKey(title: "\u{627}\u{654}سعار الذهب", text: "ثان", published: noon.addingTimeInterval(3_600)))
    }

    @Test("another title, another day and no day make another item")
    func different() {
        let keys = [
            WordsKey(title: "أسعار الذهب", text: "", published: noon),
            WordsKey(title: "أسعار الفضة", text: "", published: noon),
            WordsKey(title: "أسعار الذهب", text: "", published: noon.addingTimeInterval(86_400)),
            WordsKey(title: "أسعار الذهب", text: "", published: nil),
        ]
        #expect(Set(keys).count == 4)
    }

    @Test("items without a title are told apart by their texts")
    func untitled() {
        #expect(WordsKey(title: "", text: "أول", published: noon) != WordsKey(title: "", text: "ثان", published: noon))
    }

    @Test("the hash is the same in every process, since archives hold it")
    func stable() {
        #expect(WordsKey(title: "عاجل", text: "", published: noon).hash == 16_576_508_551_940_716_281)
    }
}
