enum Growth { static func run(sizes: [Int]) {} }
