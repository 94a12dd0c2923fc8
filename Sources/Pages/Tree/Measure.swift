/// How much text is inside of a node, and of what kind.
struct Measure {
    /// Characters that are no white space.
    var characters = 0
    /// Characters inside of links; those within the page count a third.
    var linked = 0.0
    /// Commas and semicolons of any script.
    var commas = 0
    /// Full stops and question marks of any script.
    var stops = 0

    /// The share of the text that is links, from 0 to 1.
    var linkDensity: Double { characters == 0 ? 0 : min(1, linked / Double(characters)) }

    init() {}

    init(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ", "\n", "\t", "\u{A0}": break
            case ",", ";", "،", "؛", "、", "，":
                commas += 1
                characters += 1
            case ".", "?", "!", "؟", "۔", "。", "…":
                stops += 1
                characters += 1
            default: characters += 1
            }
        }
    }

    mutating func add(_ other: Measure) {
        characters += other.characters
        linked += other.linked
        commas += other.commas
        stops += other.stops
    }
}

extension PageNode {
    /// Measures the node and all that is inside.
    func measureAll() {
        if isText { return }
        var sum = Measure()
        for child in children {
            if child.isText, child.measure.characters == 0 { child.measure = Measure(child.text) }
            child.measureAll()
            sum.add(child.measure)
        }
        if name == "a", let address = attributes["href"] {
            sum.linked = Double(sum.characters) * (address.hasPrefix("#") ? 0.3 : 1)
        }
        measure = sum
    }
}
