enum Speed { static func run(documents: [String], pairs: [PlantedPair] = []) throws {} }
