/// News agencies and the ways in which papers name them.
enum NewsAgencies {
    struct Entry: Sendable {
        /// The name that stands for all, folded.
        let name: String
        let isAgency: Bool
        /// Whether the word also is a place or an ordinary word, so that it has to stand where only a credit can.
        let isAmbiguous: Bool
    }

    /// What a folded name says; nil for one that is not in the table.
    static func entry(_ folded: String) -> Entry? {
        if let entry = entries[folded] { return entry }
        let bare = folded.hasPrefix("وكاله ") ? String(folded.dropFirst(6)) : folded
        return entries[bare] ?? (bare == folded ? nil : Entry(name: bare, isAgency: true, isAmbiguous: false))
    }

    private static let entries: [String: Entry] = {
        var entries: [String: Entry] = [:]
        for (rows, isAgency) in [(agencies, true), (outlets, false)] {
            for row in rows.split(whereSeparator: \.isNewline) {
                let names = row.split(separator: "،").map { Fold.fold(String($0)) }
                for name in names {
                    entries[name] = Entry(name: names[0], isAgency: isAgency, isAmbiguous: ambiguous.contains(name))
                }
            }
        }
        return entries
    }()

    /// A row for each agency: the name that stands for all, then others.
    private static let agencies = """
        رويترز، رويتر، reuters
        فرانس برس، أ ف ب، أ ف پ، أف ب، أفب، اف.ب، فرنس برس، فرانس بريس، الصحافة الفرنسية، الفرنسية، afp
        د ب أ، الأنباء الألمانية، الألمانية، دب أ، dpa
        أسوشيتد برس، أسوشييتد برس، أسوشيتدبرس، أسوشيتد بريس، أسوشيتيد برس، أ ب، ap
        الأناضول، أناضول، الأناضول للأنباء، aa
        سانا، العربية السورية للأنباء، الوكالة العربية السورية للأنباء، sana
        واس، الأنباء السعودية، spa
        وام، أنباء الإمارات، الأنباء الإماراتية، wam
        بترا، الأنباء الأردنية، petra
        كونا، الأنباء الكويتية، kuna
        قنا، الأنباء القطرية، qna
        بنا، أنباء البحرين، bna
        العمانية، الأنباء العمانية، أنباء العمانية
        أ ش أ، أنباء الشرق الأوسط، أش أ، mena
        إرنا، الأنباء الإيرانية، irna
        فارس، أنباء فارس، أنباء فارس الإيرانية
        تسنيم، أنباء تسنيم
        مهر، مهر للأنباء، أنباء مهر
        واع، الأنباء العراقية
        نينا، الوطنية العراقية للأنباء
        وفا، الأنباء الفلسطينية، wafa
        معا، معا الإخبارية
        سبأ، الأنباء اليمنية، saba
        الوطنية للإعلام، الوكالة الوطنية للإعلام
        وات، تونس إفريقيا للأنباء
        واج، الأنباء الجزائرية
        و م ع، المغرب العربي للأنباء
        وال، الأنباء الليبية
        سونا، السودان للأنباء، suna
        تاس، إيتار تاس، tass
        سبوتنيك، سبوتنك، sputnik
        نوفوستي، ريا نوفوستي
        إنترفاكس، أنترفاكس، interfax
        شينخوا، الأنباء الصينية، xinhua
        بلومبرغ، بلومبيرغ، بلومبرج، bloomberg
        يونايتد برس، يو بي آي، ي ب أ، upi
        إفي، efe
        آكي، aki
        كيودو، kyodo
        قدس برس
        وكالات، الوكالات، وكالات الأنباء، وكالات أنباء، وكالات ومواقع
        """

    /// The same for outlets that stand where agencies do.
    private static let outlets = """
        سي إن إن، cnn، cnn بالعربية، سي ان ان بالعربية
        بي بي سي، bbc، بي بي سي عربي
        فرانس 24، france 24
        سكاي نيوز، سكاي نيوز عربية
        روسيا اليوم، rt
        الجزيرة نت، الجزيرة
        العربية نت، العربية.نت، العربية
        """

    private static let ambiguous = WordList.folded(
        "قنا بنا وات واج وال معا فارس مهر aa ap ap الفرنسية الألمانية العمانية الجزيرة العربية أفب نينا نوفوستي وفا مينا mena"
    )
}
