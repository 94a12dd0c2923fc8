import NearDuplicates
import Testing

@Suite struct ComparisonTests {
    private static func fingerprint(_ title: String, _ text: String) -> Fingerprint {
        Fingerprint(title: title, text: text, seed: 1)
    }

    @Test("a subject that the other text never mentions is a stranger to it")
    func countsStrangers() {
        let bridge = Self.fingerprint("افتتاح الجسر الكبير", "افتتح المحافظ الجسر الكبير فوق النهر بعد عامين من العمل.")
        let tunnel = Self.fingerprint("افتتاح النفق الكبير", "افتتح المحافظ النفق الكبير تحت النهر بعد عامين من العمل.")
        let pair = Comparison(bridge, tunnel)
        #expect(pair.leftStrangers == 1)
        #expect(pair.rightStrangers == 1)
        #expect(Comparison(bridge, bridge).strangers == 0)
    }

    @Test(
        "numbers agree as far as the text with fewer of them goes",
        arguments: [
            ("قتل 3 وجرح 5", "قتل 3 وجرح 5", 1.0, true), ("قتل 3 وجرح 5", "قتل 3", 1, false),
            ("قتل 3", "قتل 30", 0, false),
            ("قتل 3", "قتل شخص", 1, false), ("لا رقم", "ولا هنا", 1, true),
        ])
    func comparesNumbers(left: String, right: String, agreement: Double, equal: Bool) {
        let pair = Comparison(Self.fingerprint(left, ""), Self.fingerprint(right, ""))
        #expect(pair.numberAgreement == agreement)
        #expect(pair.hasEqualNumbers == equal)
    }
}
