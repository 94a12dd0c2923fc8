enum Recall { static func run(documents: [String], pairs: [PlantedPair] = []) throws {} }
