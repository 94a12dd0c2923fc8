#!/usr/bin/env python3
"""The peer: the plainest pipeline that a good engineer would write with scikit-learn.

usage: onepass.py replay STREAM.jsonl THRESHOLD         what a stream costs, in daily batches
       onepass.py group LABELLED.jsonl THRESHOLD…       the groups of a file as one batch, a JSON list for each threshold

TF-IDF over folded words, and a single pass: an article joins the event of the nearest earlier article of the last 72 hours when
their cosine reaches the threshold, and else opens an event. Words are hashed, so that each article is cut into words once and
only the document frequencies, those of the articles in the window, change from batch to batch. Articles must come in batches,
since a call for each would cost more than its work.
"""
import datetime
import json
import resource
import sys
import time

import numpy
import scipy.sparse
from sklearn.feature_extraction.text import HashingVectorizer, TfidfTransformer

FOLD = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي",
    **{chr(0x660 + k): str(k) for k in range(10)}, **{chr(c): None for c in (0x640, *range(0x64B, 0x653), 0x670)}})
WINDOW = 72 * 3600


class OnePass:
    def __init__(self):
        self.words = HashingVectorizer(preprocessor=lambda text: text.translate(FOLD), alternate_sign=False, norm=None,
                                       n_features=2 ** 20)
        self.counts, self.times, self.events = None, numpy.empty(0), []
        self.opened = 0

    def add(self, texts, times, threshold):
        """Groups a batch of articles, the times in seconds; returns their events."""
        new = self.words.transform(texts)
        if self.counts is not None:
            live = numpy.flatnonzero(self.times >= times.min() - WINDOW)
            self.counts = scipy.sparse.vstack([self.counts[live], new], format="csr")
            self.times = numpy.concatenate([self.times[live], times])
            self.events = [self.events[n] for n in live]
        else:
            self.counts, self.times = new, times
        vectors = TfidfTransformer(sublinear_tf=True).fit_transform(self.counts)
        first = len(self.events)
        likeness = (vectors[first:] @ vectors.T).tocsr()
        for row in range(likeness.shape[0]):
            here = slice(likeness.indptr[row], likeness.indptr[row + 1])
            others, values = likeness.indices[here], likeness.data[here]
            near = (others < first + row) & (abs(self.times[others] - times[row]) <= WINDOW)
            best = numpy.argmax(numpy.where(near, values, -1)) if near.any() else -1
            if best >= 0 and values[best] >= threshold:
                self.events.append(self.events[others[best]])
            else:
                self.opened += 1
                self.events.append(self.opened)
        return self.events[first:]


def batches(path):
    """The articles of each day, as texts and times."""
    day, texts, times, clock = None, [], [], 0.0
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row.get("published"):
                clock = datetime.datetime.fromisoformat(row["published"].replace("Z", "+00:00")).timestamp()
            if day is not None and clock // 86400 > day:
                yield texts, numpy.array(times)
                texts, times = [], []
            day = max(clock // 86400, day or 0)
            texts.append(row["title"] + "\n" + row["text"])
            times.append(clock)
    yield texts, numpy.array(times)


def replay(path, threshold):
    def memory():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    before, seconds, grouper, sizes = memory(), 0.0, OnePass(), {}
    for texts, times in batches(path):
        start = time.process_time()
        events = grouper.add(texts, times, threshold)
        seconds += time.process_time() - start
        for event in events:
            sizes[event] = sizes.get(event, 0) + 1
    print(json.dumps({"articles": sum(sizes.values()), "seconds": seconds, "megabytes": memory(), "megabytesBefore": before,
                      "events": len(sizes), "several": sum(size > 1 for size in sizes.values())}))


def group(path, thresholds):
    days = list(batches(path))
    texts, times = sum((texts for texts, _ in days), []), numpy.concatenate([times for _, times in days])
    for threshold in thresholds:
        print(json.dumps(OnePass().add(texts, times, threshold)))


if __name__ == "__main__":
    verb, path, *numbers = sys.argv[1:]
    if verb == "replay":
        replay(path, float(numbers[0]))
    else:
        group(path, [float(number) for number in numbers])
