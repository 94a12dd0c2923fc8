#!/usr/bin/env python3
"""Finds copies of invented articles after what editors and web pages do to texts, and prints recall by what was done.

usage: mutations.py MARSAD_BENCHMARK

Each of 300 articles of one outlet is printed again by another one, changed in one way; the copy counts as found when it is
in the family of its original, and as wrong when it is in that of another article.
"""
import json
import random
import subprocess
import sys
import tempfile

from run import vocabulary

DRAW = random.Random(11)
WORDS = vocabulary(DRAW)
HEAD = "شارك الخبر\nالمصدر: وكالات\n"
TAIL = "\nاقرأ أيضًا: بدء موسم قطاف الزيتون في القرى\nقد يعجبك أيضًا\nعشر نصائح لشتاء دافئ\nأين تقضي العطلة؟"
HOUSE = str.maketrans({"ا": "أ", "ي": "ى", "ه": "ة", **{str(k): chr(0x660 + k) for k in range(10)}})


def word():
    return WORDS[int(DRAW.random() ** 3 * len(WORDS))]


def article():
    body = [str(DRAW.randint(2, 9999)) if DRAW.random() < 0.03 else word() for _ in range(DRAW.randint(150, 420))]
    return DRAW.sample(body[:60], 5) + [word(), word()], body


def paragraphs(words):
    return "\n".join(" ".join(words[k:k + 30]) + "." for k in range(0, len(words), 30))


def changed(words, share):
    return [word() if not w.isdigit() and DRAW.random() < share else w for w in words]


def shuffled(words):
    sentences = [words[k:k + 15] for k in range(0, len(words), 15)]
    DRAW.shuffle(sentences)
    return [w for sentence in sentences for w in sentence]


def respelled(text):
    """Another house's spelling: seats of hamza, final letters, digits, vowel marks and lengthening strokes."""
    return "".join(c.translate(HOUSE) if DRAW.random() < 0.3 else c + DRAW.choice(["", "", "", "ـ", "َ"]) if c.isalpha() else c
                   for c in text)


def mutations(title, body, other):
    new = body[20:26] + [word()]
    yield "nothing", title, paragraphs(body)
    for share in (0.9, 0.7, 0.5, 0.3, 0.2):
        yield f"cut to {share:.0%}", title, paragraphs(body[: int(len(body) * share)])
    yield "last half only", title, paragraphs(body[len(body) // 2:])
    yield "furniture before and after", title, HEAD + paragraphs(body) + TAIL
    yield "another title", new, paragraphs(body)
    yield "another title and furniture", new, HEAD + paragraphs(body) + TAIL
    for share in (0.05, 0.1, 0.2, 0.3, 0.4):
        yield f"{share:.0%} of the words changed", title, paragraphs(changed(body, share))
    yield "sentences in another order", title, paragraphs(shuffled(body))
    yield "another house's spelling", title, respelled(paragraphs(body))
    yield "merged with another article", title, paragraphs(body) + "\n" + paragraphs(other)
    yield "inside a longer article", new, paragraphs(other[: len(other) // 2] + body + other[len(other) // 2:])


def main():
    originals = [article() for _ in range(300)]
    fillers = [article()[1] for _ in range(300)]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
        write = lambda **row: out.write(json.dumps(row, ensure_ascii=False) + "\n")
        names = list(dict.fromkeys(name for name, _, _ in mutations(*originals[0], fillers[0])))
        copies = {name: [] for name in names}
        for number, (title, body) in enumerate(originals):
            write(id=f"o{number}", feed="agency", title=" ".join(title), text=paragraphs(body))
            for name, head, text in mutations(title, body, fillers[number]):
                copies[name].append((" ".join(head), text))
        results = {}
        out.flush()
        stem = open(out.name, encoding="utf-8").read()
        for name in names:
            with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as both:
                both.write(stem)
                for number, (head, text) in enumerate(copies[name]):
                    both.write(json.dumps({"id": f"c{number}", "feed": "paper", "title": head, "text": text},
                                          ensure_ascii=False) + "\n")
                both.flush()
                lines = subprocess.run([sys.argv[1], "families", both.name], check=True, capture_output=True).stdout
                family = {row["id"]: row["family"] for row in map(json.loads, lines.splitlines())}
            found = sum(family[f"c{k}"] == family[f"o{k}"] for k in range(len(originals)))
            known = {family[f"o{k}"] for k in range(len(originals))}
            wrong = sum(family[f"c{k}"] != family[f"o{k}"] and family[f"c{k}"] in known for k in range(len(originals)))
            results[name] = (found, wrong)
    print("| what was done to the copy | found of 300 | wrong |\n|---|---|---|")
    for name, (found, wrong) in results.items():
        print(f"| {name} | {found} | {wrong} |")


main()
