enum Estimators { static func run(documents: [String], pairs: [PlantedPair] = []) throws {} }
