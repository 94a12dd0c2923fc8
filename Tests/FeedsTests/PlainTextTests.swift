import Testing

@testable import Feeds

@Suite struct PlainTextTests {
    @Test(
        "a title becomes one clean line",
        arguments: [
            ("  خبر\n عاجل\t", "خبر عاجل"), ("<b>خبر</b> عاجل", "خبر عاجل"),
            ("خبر &amp;quot;عاجل&amp;quot;", "خبر \"عاجل\""),
            ("أقل من < 5 &nbsp;دنانير", "أقل من < 5 دنانير"), ("خ\u{202E}بر\u{2066}", "خبر"), ("ا\u{0653}ذار", "آذار"),
            ("AT&T وAT&amp;T", "AT&T وAT&T"), ("\u{92}\u{93}", "’“"), ("خبر<script>x()</script>", "خبر"),
        ])
    func line(html: String, expected: String) {
        #expect(PlainText.line(fromHTML: html).unicodeScalars.elementsEqual(expected.unicodeScalars))
    }
}
