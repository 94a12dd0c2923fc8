import EventGrouping
import Foundation
import Testing

@Suite struct ThreadLinkerTests {
    @Test("visits of one envoy eighteen months apart are stops of one thread")
    func visits() {
        var stories = Stories()
        var linker = ThreadLinker()
        let first = stories.place(Visit.plain.title, Visit.plain.text)
        let opened = linker.thread(
            for: first.event, keys: stories.grouper.threadKeys(of: 1), time: Stories.time(0)
        ) { 7 }
        #expect(opened == nil)
        let second = stories.place(Visit.insider.title, Visit.insider.text, source: "ب", hours: 24 * 560)
        let link = linker.thread(
            for: second.event, keys: stories.grouper.threadKeys(of: 2), time: Stories.time(24 * 560)
        ) { 7 }
        #expect(link?.thread == 7)
        #expect(link?.linkedTo == first.event)
        #expect(link?.opensThread == true)
        #expect(link?.days == 560)
    }

    @Test("a third stop joins the thread and names the nearest stop")
    func third() {
        let key = ThreadKey(people: ["ب", "أ"], place: "بغداد", act: .meeting)
        var linker = ThreadLinker()
        for (event, day) in [(1, 0), (2, 100), (3, 150)] as [(Int64, Double)] {
            let link = linker.thread(for: event, keys: [key], time: Stories.time(day * 24)) { 40 + event }
            #expect(link?.thread == (event == 1 ? nil : 42))
            #expect(link?.linkedTo == (event == 1 ? nil : event - 1))
        }
    }

    @Test("other people, another city or another act make no thread")
    func unlike() {
        var linker = ThreadLinker()
        linker.restore(
            event: 1, keys: [ThreadKey(people: ["أ", "ب"], place: "بغداد", act: .meeting)], time: Stories.time(0),
            thread: nil)
        let others = [
            ThreadKey(people: ["أ", "ج"], place: "بغداد", act: .meeting),
            ThreadKey(people: ["أ", "ب"], place: "دمشق", act: .meeting),
            ThreadKey(people: ["أ", "ب"], place: "بغداد", act: .strike),
        ]
        #expect(linker.thread(for: 2, keys: others, time: Stories.time(24 * 90)) { 5 } == nil)
    }

    @Test("two events within one window are not linked")
    func sameDays() {
        let key = ThreadKey(people: ["أ", "ب"], place: "بغداد", act: .meeting)
        var linker = ThreadLinker()
        linker.restore(event: 1, keys: [key], time: Stories.time(0), thread: nil)
        #expect(linker.thread(for: 2, keys: [key], time: Stories.time(30)) { 5 } == nil)
    }
}
