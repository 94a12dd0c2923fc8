import ArabicText

/// Finds the numbers of a sentence and what each of them counts.
struct QuantityReader {
    /// How far before a number the word may stand that says what happened to those counted.
    private static let reach = 6

    private let words: ArraySlice<PassageWord>

    init(words: ArraySlice<PassageWord>) { self.words = words }

    /// What the sentence counts, and all its numbers, whatever they are of.
    func read() -> (quantities: [Quantity], numbers: [SpokenNumber]) {
        var found: [Quantity] = []
        var numbers: [SpokenNumber] = []
        var index = words.startIndex
        while index < words.endIndex {
            guard let number = number(at: index) else {
                index += 1
                continue
            }
            numbers.append(number)
            if !isSpan(number), !isSubset(number), let quantity = quantity(number) { found.append(quantity) }
            index = number.words.upperBound
        }
        return (found, numbers)
    }

    /// A number in words or digits, or two of something: the noun is then the number's only word.
    private func number(at index: Int) -> SpokenNumber? {
        let word = words[index]
        if word.isNumber || word.traits.contains(.numeral), let number = SpokenNumbers.number(at: index, in: words) {
            return number
        }
        guard word.traits.contains(.dual) else { return nil }
        return SpokenNumber(value: 2, words: index..<index + 1)
    }

    // MARK: What is counted

    private func quantity(_ number: SpokenNumber) -> Quantity? {
        let first = number.words.lowerBound
        let behind = number.words.upperBound
        if words[behind - 1].isPercent { return made(number, key: "%", noun: "في المئة", end: behind) }
        if word(behind) == "بالميه" || word(behind) == "بالمايه" {
            return made(number, key: "%", noun: "في المئة", end: behind + 1)
        }
        if word(behind) == "في", ["الميه", "المايه"].contains(word(behind + 1)) {
            return made(number, key: "%", noun: "في المئة", end: behind + 2)
        }
        if let dual = FigureNotions.dual(words[first].text), !SpokenNumbers.isPart(words[first].text) {
            return made(number, key: dual.key, noun: dual.noun, end: behind)
        }
        if let people = FigureNotions.twoPeople(words[first].text), !SpokenNumbers.isPart(words[first].text) {
            return counted(people: people, number, end: behind)
        }
        return counted(number, noun: words.indices.contains(behind) && words[behind].sign == nil ? behind : nil)
    }

    /// What the word behind a number says is counted, or what stands before the number when none does.
    private func counted(_ number: SpokenNumber, noun: Int?) -> Quantity? {
        guard var place = noun else { return countedBefore(number) }
        if isDefinite(number) || isSummand(number, noun: place) { return nil }
        if words[place].text == "من", place + 1 < words.endIndex, words[place + 1].sign == nil { place += 1 }
        guard !isFiller(words[place].text) else { return countedBefore(number) }
        let word = words[place].text
        if FigureNotions.isTime(word) || WeekdayNames.number(of: word) != nil || MonthNames.number(of: word) != nil {
            return nil
        }
        if FigureNotions.isMember(word) { return nil }
        if let people = FigureNotions.people(word) {
            if let quantity = counted(people: people, number, end: place + 1) { return quantity }
        }
        if let notion = FigureNotions.notion(of: word) {
            // `وفاة ثلاثة من الجرحى` counts the dead.
            if place != noun, let fate = fate(before: number.words.lowerBound, within: 3) {
                return made(number, key: fate.notion.key, noun: fate.notion.noun, start: fate.place, end: place + 1)
            }
            return made(number, key: notion.key + country(behind: place, of: notion), noun: notion.noun, end: place + 1)
        }
        if Wordings.isTime(word) || Wordings.isTime(String(word.dropFirst())) || Stem.withoutProclitics(word) != word {
            return nil
        }
        // The 14 of `المادة 14 من القرار` counts nothing.
        if place != noun || word.hasPrefix("ال") { return nil }
        guard number.value < 1900 || number.value > 2100, !words[place].isNumber, !StopWords.contains(word),
            word.unicodeScalars.count >= 3, FigureNotions.people(word) == nil, self.word(place + 1) != "اخري"
        else { return countedBefore(number) }
        return made(
            number, key: "noun " + SearchTerm.terms(of: word).joined(separator: " "), noun: word, end: place + 1,
            openNoun: words[place].range)
    }

    private func counted(people: String, _ number: SpokenNumber, end: Int) -> Quantity? {
        guard let fate = fate(before: number.words.lowerBound, within: Self.reach) ?? fate(behind: end) else {
            return nil
        }
        // `قتل الطيار وثلاثة ركاب`: not all of them.
        let first = number.words.lowerBound
        let isJoined = words[first].text.hasPrefix("و") || word(first - 1) == "و"
        if people.isEmpty, isJoined, let place = fate.place, place < first - 2 { return nil }
        let key = people.isEmpty ? fate.notion.key : fate.notion.key + " " + people
        let noun = FigureNotions.noun(of: fate.notion, kind: people)
        return made(number, key: key, noun: noun, start: fate.place, end: end)
    }

    /// `وأصيب 30`, `حصيلة القتلى إلى 12`.
    private func countedBefore(_ number: SpokenNumber) -> Quantity? {
        guard number.value < 1900 || number.value > 2100 else { return nil }
        if let fate = fate(before: number.words.lowerBound, within: 4), isHead(fate.place, of: number) {
            return made(
                number, key: fate.notion.key, noun: fate.notion.noun, start: fate.place, end: number.words.upperBound)
        }
        return nil
    }

    /// Whether nothing but words that lead up to a number stands between a place and it.
    private func isHead(_ place: Int, of number: SpokenNumber) -> Bool {
        words[(place + 1)..<number.words.lowerBound].allSatisfy { isFiller($0.text) || $0.text == "عدد" }
            || ((place - 2)..<place).contains {
                words.indices.contains($0) && ["عدد", "حصيله", "بعدد", "الحصيله"].contains(words[$0].text)
            }
    }

    private func fate(before index: Int, within reach: Int) -> (notion: FigureNotions.Notion, place: Int)? {
        var place = index - 1
        while place >= max(words.startIndex, index - reach) {
            if words[place].isNumber || SpokenNumbers.isPart(words[place].text) { return nil }
            let word = QuantityReader.open(words[place].text)
            if let notion = FigureNotions.fate(of: word) { return (notion, place) }
            if let notion = FigureNotions.notion(of: word), FigureNotions.isFate(notion) { return (notion, place) }
            if let sign = words[place].sign, sign != "(" { return nil }
            place -= 1
        }
        return nil
    }

    private func fate(behind index: Int) -> (notion: FigureNotions.Notion, place: Int?)? {
        for place in index..<min(words.endIndex, index + 3) where words[place].sign == nil {
            if words[place].text.hasPrefix("و") && FigureNotions.fate(of: words[place].text) == nil { return nil }
            if let notion = FigureNotions.fate(of: words[place].text) { return (notion, nil) }
        }
        return nil
    }

    private static func open(_ word: String) -> String {
        guard FigureNotions.fate(of: word) == nil, word.hasPrefix("و") else { return word }
        return String(word.dropFirst())
    }

    /// The country of a currency that several have, as a part of the key.
    private func country(behind place: Int, of notion: FigureNotions.Notion) -> String {
        let next = word(place + 1)
        guard FigureNotions.needsCountry(notion), next.hasSuffix("ي"), words[place + 1].sign == nil,
            !["امريكي", "اميركي", "في"].contains(next)
        else { return "" }
        return " " + next
    }

    // MARK: What kind of number it is

    /// `بين 10 و15`, `من 10 إلى 15`, `10-15`, a date or a score.
    private func isSpan(_ number: SpokenNumber) -> Bool {
        let before = word(number.words.lowerBound - 1)
        let joints: Set<Unicode.Scalar> = ["-", "–", "/", ":", ",", "،", "."]
        let behind = number.words.upperBound
        // 8ر2 is how some papers write 2.8.
        if word(behind) == "ر" || before == "ر" { return true }
        if before == "بين" || joints.contains(sign(behind)) && isNumber(behind) { return true }
        if joints.contains(sign(number.words.lowerBound)) && isNumber(number.words.lowerBound - 1) { return true }
        if word(behind) == "الي", isNumber(behind + 1), !isOutcome(number) { return true }
        if before == "و", isNumber(number.words.lowerBound - 2) { return true }
        return before == "الي" && isNumber(number.words.lowerBound - 2) && !isOutcome(number)
    }

    /// `الـ16`، `الستة عشر`: one of an order, or things spoken of before.
    private func isDefinite(_ number: SpokenNumber) -> Bool {
        SpokenNumbers.isDefinite(word(number.words.lowerBound - 1))
    }

    /// `8 ركاب و3 من أفراد الطاقم`: the first part of a sum.
    private func isSummand(_ number: SpokenNumber, noun: Int) -> Bool {
        let joint = noun + 1
        let start = word(joint) == "و" ? joint + 1 : joint
        guard word(joint).hasPrefix("و"), let other = SpokenNumbers.number(at: start, in: words) else { return false }
        let place = word(other.words.upperBound) == "من" ? other.words.upperBound + 1 : other.words.upperBound
        return FigureNotions.isMember(word(place)) || FigureNotions.people(word(place)) != nil
    }

    private func isSubset(_ number: SpokenNumber) -> Bool {
        if word(number.words.lowerBound - 2) == "بين" || word(number.words.lowerBound - 3) == "بين" { return true }
        return ((number.words.lowerBound - 2)..<number.words.lowerBound).contains {
            ["بينهم", "بينهن", "منهم", "بينها", "منها", "منهن", "تبقي", "يبقي", "بقي"].contains(
                word($0).trimmingPrefix("و"))
        }
    }

    /// `ارتفع … إلى 12`.
    private func isOutcome(_ number: SpokenNumber) -> Bool {
        var place = number.words.lowerBound - 1
        while isFiller(word(place)), word(place) != "الي" { place -= 1 }
        guard word(place) == "الي" || word(place) == "لي" else { return false }
        return (max(words.startIndex, place - 14)..<place).contains { QuantityReader.changes.contains(words[$0].text) }
    }

    /// Whether the sentence tells of a span of time: منذ آذار، خلال أسبوعين.
    private var isSum: Bool {
        words.indices.contains { index in
            words[index].text == "منذ" || words[index].text == "خلال" && FigureNotions.isTime(word(index + 1))
        }
    }

    private static let changes: Set<String> = Set(
        Fold.fold(
            "ارتفع ارتفعت ارتفاع وارتفع وارتفعت يرتفع ترتفع انخفض تراجع زاد زادت وصل وصلت ليصل لتصل يصل تصل ليرتفع لترتفع"
        )
        .split(separator: " ").map(String.init))

    // MARK: How sure it is

    private func made(
        _ number: SpokenNumber, key: String, noun: String, start: Int? = nil, end: Int,
        openNoun: Range<Int>? = nil
    ) -> Quantity {
        let (qualifier, opening) = qualifier(before: number.words.lowerBound)
        var last = min(end, words.endIndex)
        var sureness = qualifier
        if qualifier == .exactly, word(last) == "علي", word(last + 1) == "الاقل" {
            sureness = .atLeast
            last += 2
        } else if qualifier == .exactly, word(last) == "تقريبا" {
            sureness = .about
            last += 1
        }
        var first = min(opening, number.words.lowerBound)
        if let start, first - start <= 4 { first = min(first, start) }
        return Quantity(
            key: key, noun: noun, value: number.value, qualifier: sureness,
            phrase: words[first].range.lowerBound..<words[last - 1].range.upperBound, words: number.words,
            openNoun: openNoun, isOutcome: isOutcome(number),
            isSum: isSum)
    }

    private func qualifier(before index: Int) -> (FigureValue.Qualifier, opening: Int) {
        let one = word(index - 1)
        let two = word(index - 2)
        if QuantityReader.about.contains(one) { return (.about, index - 1) }
        if one == "من", two.hasSuffix("اكثر") { return (.moreThan, index - 2) }
        if one == "من", two.hasSuffix("اقل") { return (.lessThan, index - 2) }
        if ["عن", "علي"].contains(one), ["يزيد", "تزيد", "يربو", "تربو"].contains(two) {
            return (.moreThan, word(index - 3) == "ما" ? index - 3 : index - 2)
        }
        if one == "عن", ["يقل", "تقل"].contains(two) {
            return (.atLeast, word(index - 4) == "ما" ? index - 4 : index - 2)
        }
        return (.exactly, index)
    }

    private static let about: Set<String> = Set(
        Fold.fold("نحو بنحو لنحو حوالي بحوالي حوالى قرابة زهاء يقارب تقريبا يناهز").split(separator: " ").map(
            String.init))

    /// Words that stand between a verb and its number, or behind the number in place of a noun.
    private func isFiller(_ word: String) -> Bool {
        QuantityReader.fillers.contains(word) || QuantityReader.about.contains(word)
    }

    private static let fillers: Set<String> = Set(
        Fold.fold("على الأقل عن من ما لا يقل تقل يزيد أكثر أقل إلى لـ آخرون آخرين آخر بجروح بجراح منهم بينهم في و")
            .split(separator: " ").map(String.init))

    // MARK: Words by place

    private func word(_ index: Int) -> String { words.indices.contains(index) ? words[index].text : "" }
    private func sign(_ index: Int) -> Unicode.Scalar { words.indices.contains(index) ? words[index].sign ?? " " : " " }
    private func isNumber(_ index: Int) -> Bool { words.indices.contains(index) && words[index].isNumber }
}
