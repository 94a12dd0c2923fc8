"""Invented articles with the statistics of Arabic news: what is measured on where no stream is given.

Words are made from roots and patterns and drawn by a long-tailed law. A happening has some words of its own, a place, a kind of
act and people; one report in three is of a happening that another outlet or an earlier report tells as well. Lengths, reports a
day and outlets are those of the ANT corpus (five Arabic outlets, February to April 2018).
"""
import datetime
import json
import random

LETTERS = "بتجحخدرزسشصضطعفقكلمنهي"
PATTERNS = ("1ا23", "م12و3", "1ي23", "12ا3", "ت12ي3", "ا12ا3", "م1ا23", "12و3", "است123", "123ان", "ال1ا23", "وال12ا3",
            "ب12و3", "123ة")
COMMON = ("في من على إلى عن أن إن قد كان كانت التي الذي هذا هذه بعد قبل بين مع لم لا ما كما حيث خلال حول عند منذ حتى قال وقال "
          "أضاف وأضاف أعلن اليوم أمس الحكومة الرئيس الوزير المتحدث باسم").split()
PLACES = "دمشق بغداد القاهرة الرباط تونس الجزائر عمان بيروت الرياض صنعاء الخرطوم موسكو واشنطن باريس لندن أنقرة طهران برلين".split()
ACTS = "زيارة محادثات انفجار زلزال انتخابات قصف هجوم محاكمة اتفاق استقالة مباراة حريق اعتقال احتجاجات أسعار".split()
TITLES = "الرئيس الوزير المبعوث السفير المدرب المتحدث النائب القائد".split()
OUTLETS = ("شروق", "منبر", "ميدان", "أفق", "ضفاف")
SHARES = (38, 27, 13, 12, 10)
A_DAY = 135


class Newsroom:
    def __init__(self, seed):
        self.draw = random.Random(seed)
        words = {}
        while len(words) < 40_000:
            root = self.draw.choices(LETTERS, k=3)
            words["".join(root[int(c) - 1] if c.isdigit() else c for c in self.draw.choice(PATTERNS))] = None
        self.words = list(words)
        self.recent = []

    def word(self):
        if self.draw.random() < 0.3:
            return self.draw.choice(COMMON)
        if self.draw.random() < 0.02:
            return str(self.draw.randint(2, 3000))
        return self.words[int(self.draw.random() ** 4 * len(self.words))]

    def happening(self):
        own = [self.draw.choice(self.words) for _ in range(18)]
        people = [f"{self.draw.choice(TITLES)} {self.draw.choice(self.words)} {self.draw.choice(self.words)}" for _ in range(2)]
        return own, people, self.draw.choice(ACTS), self.draw.choice(PLACES)

    def sentence(self, happening, length, share):
        own, people, act, place = happening
        words = []
        while len(words) < length:
            if self.draw.random() >= share:
                words.append(self.word())
            else:
                kind = self.draw.random()
                words.append(self.draw.choice(own) if kind < 0.7 else self.draw.choice(people) if kind < 0.85 else
                             f"{act} في {place}")
        return " ".join(words)

    def article(self, number):
        if self.recent and self.draw.random() < 1 / 3:
            happening = self.draw.choice(self.recent)
        else:
            happening = self.happening()
            self.recent = (self.recent + [happening])[-A_DAY:]
        length = int(min(max(self.draw.lognormvariate(5.3, 0.6), 40), 1500))
        paragraphs = [self.sentence(happening, 30, 0.25 if start == 0 else 0.12) + "." for start in range(0, length, 30)]
        if self.draw.random() < 0.2:
            paragraphs.insert(1, "اقرأ أيضا: " + self.sentence(self.happening(), 8, 0.4))
        time = datetime.datetime(2026, 2, 1) + datetime.timedelta(days=number / A_DAY)
        return {"id": f"i{number}", "feed": self.draw.choices(OUTLETS, SHARES)[0], "title": self.sentence(happening, 9, 0.5),
                "text": "\n".join(paragraphs), "published": time.strftime("%Y-%m-%dT%H:%M:%SZ")}


def write(path, count, seed=7):
    """Writes so many articles as JSON lines, in order of time."""
    room = Newsroom(seed)
    with open(path, "w", encoding="utf-8") as out:
        out.writelines(json.dumps(room.article(number), ensure_ascii=False) + "\n" for number in range(count))
