#!/usr/bin/env python3
"""Figures of a model on photographs by the documents' own camera: right class, refusal of what is none, reliability; fits the temperature.

Two photographs of five fit, the others judge, so that no picture does both.
"""

import argparse
import json
import pathlib
import random

import numpy as np

from classes import CLASSES, HELD_OUT, NONE
from sheets import photos

LEAST = 0.5  # below it, something is none of the twelve
BINS = np.linspace(0, 1, 11)


def softmax(logits, temperature=1.0):
    raised = np.exp((logits - logits.max(1, keepdims=True)) / temperature)
    return raised / raised.sum(1, keepdims=True)


def fitted(logits, targets):
    """The temperature under which the right answers are least surprising."""
    tried = np.exp(np.linspace(np.log(0.3), np.log(5), 200))
    lost = [-np.log(softmax(logits, t)[np.arange(len(targets)), targets] + 1e-9).mean() for t in tried]
    return float(tried[int(np.argmin(lost))])


def measured(probabilities, labels, families):
    """`probabilities` are the twelve."""
    best, sure = probabilities.argmax(1), probabilities.max(1)
    papers = labels != NONE
    apart = np.array([family in HELD_OUT for family in families])
    told = {}
    for name, rows in (("documents", papers), ("layouts held out", papers & apart), ("other layouts", papers & ~apart)):
        if rows.any():
            right = best[rows] == labels[rows]
            told[name] = {"pictures": int(rows.sum()), "right class": part(right), "right class and sure": part(right & (sure[rows] >= LEAST)), "wrong and sure": part(~right & (sure[rows] >= LEAST))}
    if (~papers).any():
        told["none of them"] = {"pictures": int((~papers).sum()), "refused": part(sure[~papers] < LEAST)}
    return told


def part(yes):
    return round(float(np.mean(yes)), 4)


def by_family(probabilities, labels, families):
    """Family and class -> right (or refused) and of how many."""
    best, sure, told = probabilities.argmax(1), probabilities.max(1), {}
    for i, family in enumerate(families):
        right = sure[i] < LEAST if labels[i] == NONE else best[i] == labels[i]
        name = family if labels[i] == NONE else f"{family} {CLASSES[labels[i]]}"
        told.setdefault(name, []).append(bool(right))
    return {name: [sum(rows), len(rows)] for name, rows in sorted(told.items())}


def reliability(probabilities, labels):
    """Of the pictures whose best class has a probability in a tenth: how many, the mean of it, and how many are of that class; and the
    mean distance of the last two, weighed by how many."""
    best, sure, rows, off = probabilities.argmax(1), probabilities.max(1), [], 0.0
    right = best == labels
    for low, high in zip(BINS, BINS[1:]):
        inside = (sure >= low) & ((sure < high) | (high == 1.0))
        if inside.any():
            rows.append({"from": round(float(low), 1), "pictures": int(inside.sum()), "said": round(float(sure[inside].mean()), 3), "right": part(right[inside])})
            off += inside.mean() * abs(sure[inside].mean() - right[inside].mean())
    return rows, round(float(off), 4)


def logits_of(checkpoint, squares, side):
    import torch

    from network import network, normalised, shrunk

    net = network().to(memory_format=torch.channels_last)
    net.load_state_dict(torch.load(checkpoint, weights_only=True)["mean"])
    net.eval()
    out = []
    with torch.inference_mode():
        for at in range(0, len(squares), 16):
            out.append(net(shrunk(normalised(torch.from_numpy(squares[at:at + 16])), side)).numpy())
    return np.concatenate(out)


def gathered(folders):
    sets = [photos(folder) for folder in folders]
    return np.concatenate([s[0] for s in sets]), np.concatenate([s[1] for s in sets]), sum((s[2] for s in sets), [])


def main(argv=None):
    parser = argparse.ArgumentParser(prog="judge", description=__doc__)
    parser.add_argument("--checkpoint", type=pathlib.Path, required=True)
    parser.add_argument("--side", type=int, default=224, help="the side at which the network looks at the pictures of 224")
    parser.add_argument("--photos", type=pathlib.Path, nargs="+", required=True, help="folders of `render --photos`")
    parser.add_argument("--fit-on", type=pathlib.Path, nargs="*", default=[], help="of these folders, the ones whose share fits the temperature")
    parser.add_argument("--apart", action="store_true", help="of the documents only the held-out layouts fit")
    parser.add_argument("--temperature", type=float)
    parser.add_argument("--out", type=pathlib.Path)
    args = parser.parse_args(argv)
    import torch

    torch.set_num_threads(2)
    temperature = args.temperature
    if temperature is None:
        squares, labels, families = gathered(args.fit_on)
        use = np.array([(label == NONE or not args.apart or family in HELD_OUT) for label, family in zip(labels, families)]) & _fitting(args.fit_on)
        temperature = fitted(logits_of(args.checkpoint, squares[use], args.side), np.where(labels[use] == NONE, len(CLASSES), labels[use]))
    squares, labels, families = gathered(args.photos)
    use = ~_fitting(args.photos)
    labels, families = labels[use], [f for f, u in zip(families, use) if u]
    probabilities = softmax(logits_of(args.checkpoint, squares[use], args.side), temperature)[:, :len(CLASSES)]
    rows, off = reliability(probabilities, labels)
    told = {"temperature": round(temperature, 4), "side": args.side, **measured(probabilities, labels, families), "reliability": rows, "calibration error": off, "families": by_family(probabilities, labels, families)}
    print(json.dumps(told, indent=1))
    if args.out:
        args.out.write_text(json.dumps(told, indent=1) + "\n")


def fits(index):
    """Whether a photograph is one of those that fit; the others judge."""
    return random.Random(index).random() < 0.4


def _fitting(folders):
    return np.array([fits(json.loads(line)["index"]) for folder in folders for line in (folder / "index.jsonl").read_text().splitlines()])


if __name__ == "__main__":
    main()
