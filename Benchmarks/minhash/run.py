#!/usr/bin/env python3
"""Measures near-duplicate detection beside rensa, gaoya and datasketch, in one run, on one core.

usage: run.py MARSAD_BENCHMARK [documents]

The texts are invented, with the statistics of Arabic news: 20,000 documents of about 300 words, a fifth of them edits of
another. The peers come from PyPI into a virtual environment below the build folder. Times are CPU seconds, the least of
several rounds.
"""
import json
import pathlib
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PEERS = ("rensa==0.5.0", "gaoya==0.2.2", "datasketch==2.0.0", "numpy")

PEER = r"""
import json, re, sys, time
documents = open(sys.argv[2], encoding="utf-8").read().split("\n")
FOLD = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي",
    **{chr(0x660 + k): str(k) for k in range(10)}, **{chr(c): None for c in (0x640, *range(0x64B, 0x653), 0x670)}})
WORD = re.compile(r"\w+")

def words(text):
    return WORD.findall(text.translate(FOLD))

def shingles(text):
    tokens = words(text)
    return [a + " " + b for a, b in zip(tokens, tokens[1:])] or tokens

def best(work, rounds=3):
    least = 9e9
    for _ in range(rounds):
        start = time.process_time()
        work()
        least = min(least, time.process_time() - start)
    return least

def say(**values):
    print(json.dumps(values), flush=True)

def rensa():
    import rensa as module
    ready = [shingles(text) for text in documents]
    def sign(sets):
        signed = []
        for tokens in sets:
            minhash = module.RMinHash(num_perm=128, seed=1)
            minhash.update(tokens)
            minhash.digest()
            signed.append(minhash)
        return signed
    per_document = best(lambda: sign(ready))
    say(name="rensa RMinHash, from tokens", seconds=per_document)
    if hasattr(module.RMinHash, "digest_matrix_from_token_sets"):
        say(name="rensa RMinHash, batch from tokens",
            seconds=best(lambda: module.RMinHash.digest_matrix_from_token_sets(ready, num_perm=128, seed=1)))
    say(name="rensa RMinHash, raw text", seconds=best(lambda: sign([shingles(text) for text in documents]), 1))
    signed = sign(ready)
    def stream():
        index = module.RMinHashLSH(threshold=0.5, num_perm=125, num_bands=25)
        for key, minhash in enumerate(signed125):
            index.query(minhash)
            index.insert(key, minhash)
    signed125 = []
    for tokens in ready:
        minhash = module.RMinHash(num_perm=125, seed=1)
        minhash.update(tokens)
        signed125.append(minhash)
    say(name="rensa LSH stream 25 x 5", seconds=best(stream))

def gaoya():
    from gaoya.minhash import MinHashStringIndex
    def run():
        index = MinHashStringIndex(hash_size=32, jaccard_threshold=0.5, num_bands=25, band_size=5, num_hashes=125,
            analyzer="word", lowercase=False, ngram_range=(2, 2))
        for key, text in enumerate(documents):
            index.insert_document(key, text)
    say(name="gaoya, raw text, sign and insert", seconds=best(run, 1))

def datasketch():
    from datasketch import MinHash, MinHashLSH
    sample = documents[: max(1, len(documents) // 10)]
    ready = [[token.encode() for token in shingles(text)] for text in sample]
    def sign():
        signed = []
        for tokens in ready:
            minhash = MinHash(num_perm=128, seed=1)
            minhash.update_batch(tokens)
            signed.append(minhash)
        return signed
    say(name="datasketch, from tokens", seconds=best(sign, 1) * len(documents) / len(sample))

{"rensa": rensa, "gaoya": gaoya, "datasketch": datasketch}[sys.argv[1]]()
"""

LETTERS = "بتجحخدرزسشصضطعفقكلمنهي"
PATTERNS = ("1ا23", "م12و3", "1ي23", "12ا3", "ت12ي3", "ا12ا3", "م1ا23", "12و3", "است123", "123ان", "ال1ا23", "وال12ا3", "ب12و3", "123ة")


def vocabulary(draw):
    words = {}
    while len(words) < 30_000:
        root = draw.choices(LETTERS, k=3)
        word = "".join(root[int(c) - 1] if c.isdigit() else c for c in draw.choice(PATTERNS))
        words[word] = None
    return list(words)


def generate(folder, count):
    """The documents, a line each, and the planted pairs."""
    draw = random.Random(7)
    words = vocabulary(draw)

    def text(length):
        return [str(draw.randint(2, 9999)) if draw.random() < 0.02 else words[int(draw.random() ** 3 * len(words))]
                for _ in range(length)]

    originals = [text(draw.randint(180, 420)) for _ in range(count * 4 // 5)]
    documents, pairs = list(originals), []
    while len(documents) < count:
        source = draw.randrange(len(originals))
        copy = list(originals[source])
        kind = draw.randrange(4)
        if kind == 0:
            share = draw.uniform(0.005, 0.2)
            copy = [words[int(draw.random() ** 3 * len(words))] if draw.random() < share else word for word in copy]
        elif kind == 1:
            copy = copy[: int(len(copy) * draw.uniform(0.6, 0.98))]
        elif kind == 2:
            copy = text(draw.randint(5, 80)) + copy
        else:
            middle = len(copy) // 2
            copy = copy[middle:] + copy[:middle]
        pairs.append((source, len(documents)))
        documents.append(copy)
    with open(folder / "documents.txt", "w", encoding="utf-8") as out:
        out.write("\n".join(" ".join(document) for document in documents))
    with open(folder / "pairs.tsv", "w", encoding="utf-8") as out:
        out.writelines(f"{left}\t{right}\t0\n" for left, right in pairs)


def environment():
    folder = ROOT / ".build" / "peers"
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    subprocess.run([python, "-m", "pip", "install", "-q", *PEERS], check=True)
    return python


def lines(command):
    run = subprocess.run(command, check=True, capture_output=True, text=True,
                         env={"PATH": "/usr/bin:/bin", "RAYON_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"})
    return [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]


def main():
    binary, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
    python = environment()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        generate(folder, count)
        documents, pairs = str(folder / "documents.txt"), str(folder / "pairs.tsv")
        speed = lines([binary, "speed", documents])[0]
        print(f"{count} documents, {pathlib.Path(documents).stat().st_size / 1e6:.0f} MB\n")
        print("| one thread | documents a second |\n|---|---|")
        for key, title in (("tokens", "marsad: raw text to folded words"), ("signature", "marsad: raw text to signature"),
                           ("fingerprint", "marsad: raw text to all that is kept"), ("sketch", "marsad: sketch of what is kept"),
                           ("bands", "marsad: LSH stream 25 x 5 (query, check, insert)"),
                           ("index", "marsad: index stream (query, exact comparison, insert)")):
            print(f"| {title} | {count / speed[key]:,.0f} |")
        for peer in ("rensa", "gaoya", "datasketch"):
            for row in lines([python, "-c", PEER, peer, documents]):
                print(f"| {row['name']} | {count / row['seconds']:,.0f} |")
        print(f"\nIndex: {speed['bytesPerArticle']:.0f} bytes an article\n")
        print("| exact Jaccard index | planted pairs | named by the index | kept as copies |\n|---|---|---|---|")
        for row in lines([binary, "recall", documents, pairs]):
            if "strangersKept" in row:
                print(f"\nTexts without a common origin kept as copies: {row['strangersKept']}\n")
            else:
                print(f"| {row['jaccard']}– | {row['pairs']} | {row['named']} | {row['kept']} |")
        print("| estimator | words | documents a second | error (RMSE) | theory | bias |\n|---|---|---|---|---|---|")
        for row in lines([binary, "estimators", documents, pairs]):
            print(f"| {row['estimator']} | {row['words']} | {row['documentsPerSecond']:,.0f} | {row['rmse']:.4f} | "
                  f"{row['theory']:.4f} | {row['bias']:+.4f} |")
        print("\n| articles held | text to index, µs | of it query and insert, µs | bytes an article | rebuilding 100,000, s |\n|---|---|---|---|---|")
        for row in lines([binary, "growth", documents, "10000", "100000", "1000000"]):
            print(f"| {row['articles']:,} | {row['wholeMicroseconds']:.1f} | {row['microseconds']:.2f} | {row['bytesPerArticle']:.0f} | {row['rebuild100k']:.2f} |")


if __name__ == "__main__":
    main()
