import Testing

@testable import ArabicText

@Suite struct PresentationFormsTests {
    @Test("the tables hold an entry for every code point of their blocks")
    func sizes() {
        #expect(PresentationForms.fromFB50.count == 0xFE00 - 0xFB50)
        #expect(PresentationForms.fromFE70.count == 0xFEFD - 0xFE70)
    }

    @Test(
        "shapes and ligatures are the letters they show",
        arguments: [
            ("ﭐ", "ا"), ("ﮥ", "ه"), ("ﯾ", "ي"), ("ﰀ", "يج"), ("ﱎ", "نم"), ("ﲀ", "كا"), ("ﴼ", "ا"), ("ﵐ", "تجم"),
            ("ﷇ", "نجي"), ("ﷲ", "الله"), ("ﷴ", "محمد"),
            ("﷼", "ريال"), ("ﺀ", "ء"), ("ﺁ", "ا"), ("ﺕ", "ت"), ("ﻱ", "ي"), ("ﻵ", "لا"), ("ﻼ", "لا"), ("بﱞت", "بت"),
            ("﴾بت﴿", "بت"),
        ])
    func shapes(form: String, letters: String) {
        #expect(Fold.fold(form) == letters)
    }
}
