"""Scores of a grouping against labels; each is precision, recall and F1.

BCubed (Amigó et al. 2009) asks of every article which share of its group is of its event, and which share of its event is in
its group. The pairwise scores ask the same of pairs, so that large events weigh by the square of their size.
"""
import collections
import math

NAMES = ("BCubed", "BCubed, events of several", "pairs", "pairs across outlets", "pairs without the largest event")


def f1(precision, recall):
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def bcubed(gold, found, chosen=None):
    """BCubed over the chosen places, or all."""
    chosen = range(len(gold)) if chosen is None else chosen
    if not chosen:
        return f1(1.0, 1.0)
    events, groups, both = (collections.Counter(labels) for labels in (gold, found, zip(gold, found)))
    precision = sum(both[gold[n], found[n]] / groups[found[n]] for n in chosen) / len(chosen)
    recall = sum(both[gold[n], found[n]] / events[gold[n]] for n in chosen) / len(chosen)
    return f1(precision, recall)


def pairs(gold, found):
    """Pairwise over all pairs; counted from sizes, not pair by pair."""
    events, groups, both = (together(labels) for labels in (gold, found, list(zip(gold, found))))
    return f1(both / groups if groups else 1.0, both / events if events else 1.0)


def together(labels):
    return sum(math.comb(size, 2) for size in collections.Counter(labels).values())


def across(gold, found, outlets):
    """Pairwise over pairs of different outlets: all pairs less those of one outlet."""
    def count(labels):
        return together(labels) - together(list(zip(labels, outlets)))
    events, groups, both = (count(labels) for labels in (gold, found, list(zip(gold, found))))
    return f1(both / groups if groups else 1.0, both / events if events else 1.0)


def without_largest(gold, found):
    """Pairwise over the articles that are not of the largest labelled event."""
    sizes = collections.Counter(gold)
    largest = sizes.most_common(1)[0][0]
    rest = [(event, group) for event, group in zip(gold, found) if event != largest]
    return pairs([event for event, _ in rest], [group for _, group in rest])


def all_scores(gold, found, outlets):
    """Every score, in the order of `NAMES`."""
    sizes = collections.Counter(gold)
    several = [place for place, event in enumerate(gold) if sizes[event] > 1]
    return [bcubed(gold, found), bcubed(gold, found, several), pairs(gold, found), across(gold, found, outlets),
            without_largest(gold, found)]
