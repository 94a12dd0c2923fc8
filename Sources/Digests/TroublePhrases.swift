import ArabicText

/// The sentences at the head of the section on sources.
extension Wording {
    /// One sentence for each trouble, with the sources that have it; one that says so when there is none, and nothing for
    /// an issue that was made before troubles were told together.
    func troubles(_ digest: Digest) -> [Phrase] {
        guard let troubles = digest.troubles else { return [] }
        return troubles.isEmpty ? ["قُرئت خلاصات المصادر كلها، ولا عيب فيها يُذكر."] : troubles.map(sentence)
    }

    private func sentence(_ trouble: SourceTrouble) -> Phrase {
        let sources = count(trouble.sources.count, .source, .genitive)
        let names = outlets(trouble.sources)
        return switch trouble.kind {
        case .failing: "تعذّرت قراءة \(sources): \(names)"
        case .unpolled: "لم تُطلب الخلاصة في هذا اليوم من \(sources): \(names)"
        case .silent: "طال الصمت على غير العادة في \(sources): \(names)"
        case .lossy: "ربما فاتت أخبار بين قراءتين من \(sources): \(names)"
        case .repaired: "احتاجت الخلاصة إلى إصلاح عند القراءة في \(sources): \(names)"
        case .undated: "وردت أخبار بلا تاريخ من \(sources): \(names)"
        }
    }
}
