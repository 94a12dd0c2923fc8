import Foundation
import Pages
import Testing

/// The invented pages beside the tests; all but the hostile one tell the same story.
enum FixturePages {
    static let names = ["data.html", "furniture.html", "hostile.html", "plain.html", "windows-1256.html"]

    static let title = "بلدية الزيتونة توسع مكتبتها العامة"
    /// How its four paragraphs begin.
    static let openings = ["أعلنت بلدية مدينة الزيتونة", "وقال مدير المكتبة", "وأضاف الحناوي", "وتبلغ كلفة المشروع"]

    static func bytes(_ name: String) throws -> [UInt8] {
        let folder = try #require(Bundle.module.resourceURL)
        return [UInt8](try Data(contentsOf: folder.appending(path: "Fixtures/\(name)")))
    }

    static func page(_ name: String) throws -> Page {
        try PageReader().read(try bytes(name), url: "https://sahel.example/1", contentType: nil)
    }

    static func page(html: String) throws -> Page {
        try PageReader().read(Array(html.utf8), url: nil, contentType: nil)
    }
}
