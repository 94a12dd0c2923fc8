"""What was measured, for people, and what must not be."""
import statistics

# The indexes hold what came in the last 14 days; only then can memory be level.
WINDOW = 14
# Share of its size by which memory may grow a day from then on: what is learned of words and sources levels off slowly.
GROWTH = 0.01
# Threads and open files by which one midnight may differ from another.
SPARE = 6
HEAD = ("| day | real s | resident MB | heap in use MB | heap free MB | threads | files | sockets | archive MB | its log MB | shown | stored |\n"
        "|---|---|---|---|---|---|---|---|---|---|---|---|")


def row(found):
    sizes = [f"{found[key] / 1e6:.1f}" for key in ("resident", "heap", "free")]
    files = [f"{found[key] / 1e6:.1f}" for key in ("file", "log")]
    cells = [f"{found['day']:.4g}", f"{found['seconds']:.0f}", *sizes, str(found["threads"]), str(found["files"]), str(found["sockets"]), *files,
             f"{found['shown']:,}", f"{found['stored']:,}"]
    return f"| {' | '.join(cells)} |"


def slope(measured, key):
    """Growth a day by least squares, from when the windows are full; None where there are too few days to tell."""
    late = [found for found in measured if found["day"] >= WINDOW and found["day"] % 1 == 0]
    if len(late) < 4:
        return None
    return statistics.linear_regression([found["day"] for found in late], [found[key] for found in late]).slope


def faults(measured, ending, sources):
    found = []
    for key, name in (("heap", "heap in use"), ("resident", "resident memory")):
        growth = slope(measured, key)
        if growth is not None and growth > GROWTH * measured[-1][key]:
            found.append(f"{name} grows by {growth / 1e6:.2f} MB a day")
    days = [one for one in measured if one["day"] >= 1]
    for key in ("files", "threads"):
        if len(days) >= 8 and days[-1][key] > max(one[key] for one in days[: max(1, len(days) // 4)]) + SPARE:
            found.append(f"{key}: {days[0][key]} after the first day, {days[-1][key]} at the end")
    # A connection to each outlet may wait for its next use, and the signals take a few.
    found += [f"day {one['day']:.4g}: {one['sockets']} sockets" for one in measured if one["sockets"] > sources + SPARE]
    if ending["sockets"] > measured[0]["sockets"]:
        found.append(f"{ending['sockets']} sockets are open after the end")
    found += [f"day {one['day']:.4g}: {one['shown']} articles shown, {one['stored']} stored"
              for one in measured if one["shown"] > one["stored"]]
    if ending.get("stopped", 99) > 4:
        found.append("the daemon did not stop within four seconds")
    return found


def article_faults(wrong):
    return [f"{len(cases)} articles {kind}, such as {', '.join(map(str, cases[:3]))}" for kind, cases in wrong.items()]


def summary(facts, shown, archive, measured, ending):
    answers = ", ".join(f"{count:,} × {kind}" for kind, count in sorted(facts["answers"].items()))
    whole = [line for line in shown if line["first"] is not None]
    edited = sum(line["versions"] - 1 for line in whole)
    lines = [
        f"{ending['seconds']:.0f} s, {ending['cpu']:.0f} s of processor time in the daemon and the server",
        f"requests: {facts['visits']:,} ({answers})",
        f"articles: {len(whole):,} shown whole, with {edited:,} edits; of {facts['published']:,} published since the start "
        f"{facts['dropped']:,} fell out of their feeds before anybody was shown them, {facts['waiting']:,} wait for the next poll; "
        f"stored {archive.articles():,}",
    ]
    for key, name in (("heap", "heap in use"), ("resident", "resident memory")):
        growth = slope(measured, key)
        if growth is not None:
            lines.append(f"{name}: {measured[-1][key] / 1e6:.1f} MB at the end, {growth / 1e6:+.2f} MB a day "
                         f"({growth / measured[-1][key]:+.2%}) since day {WINDOW}")
    lines.append(f"stopped {ending['stopped']:.2f} s after SIGTERM, with {ending['files']} files and {ending['sockets']} sockets open")
    return "\n" + "\n".join(lines)
