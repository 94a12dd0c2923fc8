import ArabicText
import Testing

@Suite struct StopWordsTests {
    @Test(
        "words that hold a sentence together are stop words",
        arguments: ["من", "إلى", "التي", "وقال", "وفي", "فإن", "هذه", "ال"])
    func stopWords(word: String) {
        #expect(StopWords.contains(Fold.fold(word)))
    }

    @Test("words with a subject are not", arguments: ["سوريا", "وزير", "مبعوث", "2021", "", "cnn", "فيينا", "بيروت"])
    func others(word: String) {
        #expect(!StopWords.contains(Fold.fold(word)))
    }
}
