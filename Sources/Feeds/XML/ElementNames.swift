import CXML

/// The names and vocabularies of a document's elements, each read once however many elements bear it.
///
/// libxml2 keeps one copy of each name and of each namespace declaration, so their addresses stand for them as long as the
/// document lives.
@safe
final class ElementNames {
    /// A name as it is compared.
    struct Name {
        /// In lower case, without any prefix.
        var local: String
        /// In lower case; nil unless it is written in the name, being bound to no namespace.
        var prefix: String?
        /// The vocabulary of an element of that name in no namespace.
        var vocabulary: Vocabulary
    }

    private var names: [UnsafePointer<CChar>: Name] = unsafe [:]
    private var vocabularies: [UnsafeRawPointer: Vocabulary] = unsafe [:]

    func name(at pointer: UnsafePointer<CChar>) -> Name {
        if let known = unsafe names[pointer] { return known }
        let name = Name(written: unsafe String(cString: pointer))
        unsafe names[pointer] = name
        return name
    }

    /// The vocabulary of the elements under a namespace declaration.
    func vocabulary(at space: UnsafeRawPointer, otherwise read: () -> Vocabulary) -> Vocabulary {
        if let known = unsafe vocabularies[space] { return known }
        let vocabulary = read()
        unsafe vocabularies[space] = vocabulary
        return vocabulary
    }
}

extension ElementNames.Name {
    fileprivate init(written: String) {
        let folded = written.lowercased()
        let colon = folded.lastIndex(of: ":")
        prefix = colon.map { String(folded[..<$0]) }
        local = colon.map { String(folded[$0...].dropFirst()) } ?? folded
        vocabulary = Vocabulary(namespace: nil, prefix: prefix)
    }
}
