"""When an invented outlet publishes: by hour of its day, by day of the week, and in the hours when something breaks."""
import math

DAY = 86_400
# A newsroom's day in its own time, as in `../schedule/OutletMaker.swift`.
HOURS = (0.5, 0.3, 0.15, 0.1, 0.08, 0.12, 0.3, 0.6, 1.0, 1.5, 1.8, 1.9, 1.8, 1.7, 1.6, 1.4, 1.3, 1.3, 1.4, 1.5, 1.5, 1.3, 1.1, 0.8)
# Items a day and how many outlets of a hundred have that pace: 9 a day on the whole.
PACES = (((40, 80), 3), ((14, 28), 15), ((5, 11), 40), ((2, 5), 30), ((0.3, 3), 12))
FRIDAY = 4


def pace(draw):
    (low, high), _ = draw.choices(PACES, [share for _, share in PACES])[0]
    return math.exp(draw.uniform(math.log(low), math.log(high)))


def times(draw, pace, start, end):
    """When the items of an outlet are published between two instants, whole seconds, ascending."""
    zone, friday = draw.choice((3, 3, 3, 2, 1)), draw.uniform(0.3, 0.9)
    shape = [level * draw.uniform(0.7, 1.4) for level in HOURS]
    mean, found = sum(shape) / 24, set()
    for hour in range(int(start // 3600), int(end // 3600)):
        local = hour + zone
        # 1970 began on a Thursday.
        level = shape[local % 24] / mean * (friday if (local // 24 + 3) % 7 == FRIDAY else 1)
        found.update(hour * 3600 + draw.randrange(3600) for _ in range(poisson(draw, pace / 24 * level)))
    return sorted(found)


def poisson(draw, mean):
    count, left = 0, math.exp(-mean)
    product = draw.random()
    while product > left:
        count += 1
        product *= draw.random()
    return count
