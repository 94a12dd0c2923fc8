import Testing

@testable import Feeds

@Suite struct SanitizerTests {
    @Test(
        "only what is known to be harmless stays",
        arguments: [
            ("<p>نص</p>", "<p>نص</p>"), ("نص & <b>غامق", "نص &amp; <b>غامق</b>"),
            ("<p dir=RTL lang=ar class=x style='color:red'>نص</p>", "<p dir=\"rtl\" lang=\"ar\">نص</p>"),
            ("<p dir='evil\"'>نص</p>", "<p>نص</p>"), ("<script>x()</script>نص<style>b{}</style>", "نص"),
            ("<object>بديل</object>", "بديل"), ("<a href='javascript:x()'>نص</a>", "<a>نص</a>"),
            ("<a href=' JaVa\tScRiPt:x()'>نص</a>", "<a>نص</a>"), ("<a href='data:text/html,x'>نص</a>", "<a>نص</a>"),
            ("<img src='data:image/svg+xml,x'>نص", "نص"), ("<img src='/a.gif' width=1 height=1>نص", "نص"),
            ("<img src='a.jpg' alt='صورة' onload='x()'>", "<img src=\"https://n.example/d/a.jpg\" alt=\"صورة\">"),
            ("<marquee>نص</marquee>", "نص"), ("a<!-- <b> -->b", "ab"), ("</div></p>نص<br/>", "نص<br>"),
            ("نص\u{202E}مقلوب", "نصمقلوب"), ("1 < 2", "1 &lt; 2"), ("<svg onload=x()><text>نص</text></svg>", "نص"),
            ("<form action='/x'><input name=a>نص</form>", "نص"),
        ])
    func sanitised(html: String, expected: String) {
        #expect(Sanitizer(base: "https://n.example/d/").sanitise(html: html).html == expected)
    }

    @Test("sanitising twice changes nothing")
    func idempotent() {
        let html = "<p dir=rtl>نص &amp; <a href='/x?a=1&amp;b=2'>رابط</a> &lt;script&gt;</p>"
        let once = Sanitizer(base: "https://n.example/").sanitise(html: html).html
        #expect(Sanitizer(base: nil).sanitise(html: once).html == once)
    }

    @Test(
        "the text that HTML shows is told in lines",
        arguments: [
            ("<p>أولى</p><p>ثانية <i>مائلة</i></p>", "أولى\nثانية مائلة"),
            ("أولى<br>ثانية<br/><br/>ثالثة", "أولى\nثانية\nثالثة"),
            ("<ul><li>أ</li><li>ب</li></ul>", "أ\nب"), ("سطر\nواحد <b>فقط</b>", "سطر واحد فقط"), ("", ""),
            ("<style>x</style><div> </div>نص", "نص"), ("<pre>أ\nب</pre>", "أ\nب"),
            ("<table><tr><td>أ</td><td>ب</td></tr><tr><td>ج</td></tr></table>", "أ ب\nج"),
            ("أ&nbsp;&nbsp;ب &laquo;ج&raquo;", "أ ب «ج»"), ("أ\r\n\r\nب", "أ\nب"), ("  أ  ب  ", "أ ب"),
        ])
    func text(html: String, expected: String) {
        #expect(Sanitizer(base: nil).sanitise(html: html).text == expected)
    }

    @Test(
        "pictures that only count readers are left out",
        arguments: [
            "<img src='https://n.example/a.gif' width=1 height='1'>",
            "<img src='https://n.example/a.gif' height=\"0\">",
            "<img src='https://n.example/a.gif' style='display: none'>", "<img hidden src='https://n.example/a.gif'>",
            "<img src=\"https://pixel.n.example/p.gif\" width=\"600\">",
            "<img src=\"https://feeds.feedburner.com/~r/n/1\" alt=\"\">",
        ])
    func pixels(html: String) {
        #expect(Sanitizer(base: nil).sanitise(html: "نص\(html)").html == "نص")
    }
}
