/// Texts that mean no good, or that no desk would have written.
enum HostileAccounts {
    static let texts: [String] = [
        "", " \n\n\t ", "\u{202E}قتل \u{2066}12\u{2069} شخصا\u{202C} في وادي السنديان.\u{0}\u{7}",
        String(repeating: "قتل اثنا عشر شخصا في وادي السنديان وأصيب ", count: 250),
        String(repeating: "كلمة", count: 2_500), String(repeating: "\"«“‘", count: 800),
        String(repeating: "و”لفظ ", count: 600), String(repeating: ".", count: 5_000),
        String(repeating: "قال إن ", count: 900), String(repeating: "12 قتيلا ", count: 900),
        String(repeating: "ا\u{64B}\u{300}", count: 2_000),
        "\u{1B}[31mضرب زلزال بقوة 6.1 درجات وادي السنديان فجر الثلاثاء\u{1B}[0m.",
        "1e308 مليار مليار قتيل و99999999999999999999999999999999 جريحا و-5 قتلى.",
        String(repeating: "\u{1F600}", count: 2_000), ".\u{300}و\u{301}؟\u{200D}!\u{FE0F}…؛",
        "قال: «قال: “قال: ‘قال: \"لا\"’”» " + String(repeating: "(", count: 500),
    ]

    static let scraps: [Substring] = [
        "وقال: «", "”و“", "12", "قتلى", "... ...", "\u{202E}نص معكوس طويل بعض الشيء في سطر واحد.", "مليون ونصف",
        "بين 3 و5 جرحى.",
        "اقرأ أيضا: خبر آخر", "المصدر: وكالات", "أ. ف. ب", "نحو", "لم",
    ]
}
