import ArabicText
import Testing

@Suite struct DigitsTests {
    @Test(
        "digits become Latin and all else stays",
        arguments: [("٠١٢٣٤٥٦٧٨٩", "0123456789"), ("۰۱۲۳۴۵۶۷۸۹", "0123456789"), ("٣٫٥ أيّام", "3٫5 أيّام")])
    func latin(text: String, expected: String) {
        #expect(Digits.latin(text) == expected)
    }

    @Test(
        "digits become Arabic and all else stays",
        arguments: [("0123456789", "٠١٢٣٤٥٦٧٨٩"), ("G20 خبرًا", "G٢٠ خبرًا"), ("", "")])
    func arabicIndic(text: String, expected: String) {
        #expect(Digits.arabicIndic(text) == expected)
    }
}
