/// Why a text was not taken as an instant.
package enum DateRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is no day, month and year in it.
    case notADate
    /// It names a day or a time of day that does not exist.
    case noSuchTime
    /// Its parts tell different times: two dates, two clocks, or a Hijri date and a day of the week far from it.
    case contradiction
    /// It lies more than two days ahead of the clock.
    case future
    /// It lies before 1990, before there were feeds or news sites.
    case past

    package var description: String {
        switch self {
        case .notADate: "is read as no date"
        case .noSuchTime: "is no day or time that exists"
        case .contradiction: "tells more than one time"
        case .future: "lies more than two days ahead"
        case .past: "lies before 1990"
        }
    }
}

/// What had to be assumed to read a date.
package enum DateDoubt: Sendable, Hashable, CustomStringConvertible {
    /// The name of the time zone is not known, or means several zones: the reader's own was used.
    case unknownZone(String)
    /// The clocks were put forward over this time of day; it is taken as that much after the change.
    case skippedTime

    package var description: String {
        switch self {
        case .unknownZone(let name): "names the unknown time zone \(name), and is read in the source's"
        case .skippedTime: "names a time that the clocks skipped"
        }
    }
}
