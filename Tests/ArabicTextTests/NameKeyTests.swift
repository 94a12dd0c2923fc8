import ArabicText
import Testing

@Suite struct NameKeyTests {
    private func meet(_ left: String, _ right: String) -> Bool {
        NameKey.key(for: Fold.fold(left)) == NameKey.key(for: Fold.fold(right))
    }

    @Test("the spellings of a name meet, and different names do not")
    func precisionAndRecall() {
        let pairs = NameTable.same.flatMap { names in names.dropFirst().map { (names[0], $0) } }
        let missed = pairs.filter { !meet($0, $1) }
        let confused = NameTable.different.filter { meet($0, $1) }
        let found = pairs.count - missed.count
        let recall = Double(found) / Double(pairs.count)
        let precision = Double(found) / Double(found + confused.count)
        print(
            "name keys: \(pairs.count) pairs, \(NameTable.different.count) traps, recall \(recall), precision \(precision), missed \(missed), confused \(confused)"
        )
        #expect(pairs.count >= 100 && NameTable.different.count >= 100)
        #expect(recall >= 0.95, "missed \(missed)")
        #expect(precision >= 0.99, "confused \(confused)")
    }

    @Test(
        "short words, numbers and other scripts are their own key",
        arguments: ["شي", "بوش", "كيف", "2021", "cnn", "", "بوشa"])
    func untouched(word: String) {
        #expect(NameKey.key(for: word) == word)
    }

    @Test(
        "the key of a key is the key",
        arguments: NameTable.same.flatMap { $0 } + NameTable.different.flatMap { [$0.0, $0.1] })
    func idempotence(name: String) {
        let key = NameKey.key(for: Fold.fold(name))
        #expect(NameKey.key(for: key) == key)
    }
}
