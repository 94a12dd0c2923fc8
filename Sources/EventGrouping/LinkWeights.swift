extension LinkModel {
    /// What each feature adds to the log-odds of one event; written by `Benchmarks/grouping/fit.py`.
    static let weights = """
        bias -7.667
        wording 6.452
        title -0.839
        titleTold 0.270
        titleToldBoth -1.144
        letters 4.029
        nameLikeness -2.583
        nameWeight 0.693
        place -0.047
        titlePlace 0.200
        act 0.017
        number 0.585
        otherNumber 0.283
        day 0.403
        near 1.437
        daysApart -1.980
        sameSource -1.379
        short 1.382
        shortTold -0.051
        crowd 7.061
        relative 0.068
        relativeLog 2.367
        """
}
