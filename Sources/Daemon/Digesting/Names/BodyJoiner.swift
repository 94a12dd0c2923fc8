import EventGrouping
import News

/// Brings together what the accounts of an event call one body.
///
/// Bodies of two countries stay apart. One named without its country is that of the only country there is.
enum BodyJoiner {
    static func bodies(in stories: [StoryNames], most: Int) -> [NamedThing] {
        var tallies: [[String]: NameTally] = [:]
        for (account, story) in stories.enumerated() {
            for (place, mention) in story.organisations.enumerated() {
                tallies[mention.keys, default: NameTally()].add(mention, account: account, place: place)
            }
        }
        for (keys, tally) in tallies.sorted(by: { $0.key.count < $1.key.count }) where keys.count == 1 {
            let ofCountries = tallies.keys.filter { $0.count > 1 && $0[0] == keys[0] }
            if let only = ofCountries.first, ofCountries.count == 1 {
                tallies[only]?.take(in: tally)
                tallies[keys] = nil
            } else if !ofCountries.isEmpty {
                tallies[keys] = nil
            }
        }
        return NameTally.ranked(
            tallies.sorted { $0.key.joined() < $1.key.joined() }.map(\.value), most: most,
            dropsPassing: stories.count > 2)
    }
}
