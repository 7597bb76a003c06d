#!/usr/bin/env python3
"""Trains in two stages, can be stopped at any time and goes on where it was. See README.md."""

import argparse
import copy
import json
import math
import os
import pathlib
import queue
import threading
import time

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # two threads that spin against other work are slower than one

import numpy as np
import torch
from torch import nn

from classes import CLASSES, NONE
from network import network, normalised
from sheets import Sheets

BATCH, SMOOTHING, DECAY = 16, 0.05, 0.02
KEEP = 50  # steps between checkpoints


def schedule(text):
    """"128:900,224:150" as [(side, steps)]."""
    return [tuple(map(int, part.split(":"))) for part in text.split(",")]


def rate(step, steps, highest):
    """Up in a twentieth of the way, down along a cosine."""
    rise = max(1, steps // 20)
    return highest * (step + 1) / rise if step < rise else highest * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * (step - rise) / max(1, steps - rise))))


def ahead(sheets, sides, strengths, start):
    """Batches made in a thread beside the training."""
    ready = queue.Queue(4)

    def make():
        for step in range(start, len(sides)):
            ready.put(sheets.batch(step, BATCH, sides[step], strengths[step]))

    threading.Thread(target=make, daemon=True).start()
    for _ in range(start, len(sides)):
        yield ready.get()


def follow(slow, fast, share):
    """The running mean of the weights, which is what is kept."""
    with torch.no_grad():
        for kept, new in zip(slow.state_dict().values(), fast.state_dict().values()):
            if kept.dtype.is_floating_point:
                kept.lerp_(new, share)
            else:
                kept.copy_(new)


def train(args):
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    sides = [side for side, steps in schedule(args.schedule) for _ in range(steps)]
    strengths = [min(args.most, args.gentle + (args.most - args.gentle) * step / (0.7 * len(sides))) for step in range(len(sides))]
    sheets = Sheets(args.sheets, args.stage, args.seed)
    fast = network().to(memory_format=torch.channels_last)
    if args.start_from:
        fast.load_state_dict(torch.load(args.start_from, weights_only=True)["mean"])
    slow = copy.deepcopy(fast).eval()
    groups = [{"params": [p for p in fast.parameters() if p.ndim > 1], "weight_decay": DECAY}, {"params": [p for p in fast.parameters() if p.ndim <= 1], "weight_decay": 0.0}]
    optimiser, done = torch.optim.AdamW(groups, lr=args.rate), 0
    if args.checkpoint.exists():
        kept = torch.load(args.checkpoint, weights_only=True)
        fast.load_state_dict(kept["fast"]), slow.load_state_dict(kept["mean"]), optimiser.load_state_dict(kept["optimiser"])
        done = kept["step"]
    loss_of, log = nn.CrossEntropyLoss(label_smoothing=SMOOTHING), args.log.open("a", encoding="utf-8")
    tell(log, stage=args.stage, seed=args.seed, schedule=args.schedule, batch=BATCH, rate=args.rate, gentle=args.gentle, most=args.most, sheets=sheets.count, step=done, torch=torch.__version__)
    began, heard = time.time(), []
    for step, (pictures, labels) in enumerate(ahead(sheets, sides, strengths, done), done):
        for group in optimiser.param_groups:
            group["lr"] = rate(step, len(sides), args.rate)
        targets = torch.from_numpy(np.where(labels == NONE, len(CLASSES), labels))
        logits = fast.train()(normalised(torch.from_numpy(pictures)).contiguous(memory_format=torch.channels_last))
        loss = loss_of(logits, targets)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(fast.parameters(), 5.0)
        optimiser.step()
        follow(slow, fast, max(0.01, 1 / (step + 2)))
        heard.append((loss.item(), (logits.argmax(1) == targets).float().mean().item()))
        if (step + 1) % KEEP == 0 or step + 1 == len(sides):
            keep(args.checkpoint, {"fast": fast.state_dict(), "mean": slow.state_dict(), "optimiser": optimiser.state_dict(), "step": step + 1})
            tell(log, step=step + 1, side=sides[step], loss=round(float(np.mean([l for l, _ in heard])), 4), right=round(float(np.mean([r for _, r in heard])), 4), seconds=round(time.time() - began))
            heard = []


def keep(path, state):
    torch.save(state, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)


def tell(log, **what):
    line = json.dumps(what)
    print(line, flush=True)
    log.write(line + "\n")
    log.flush()


def main(argv=None):
    parser = argparse.ArgumentParser(prog="train", description=__doc__)
    parser.add_argument("--sheets", type=pathlib.Path, required=True, help="the folder with documents/, free/ and known/ of render")
    parser.add_argument("--stage", choices=("apart", "whole"), required=True, help="apart: without the families held out; whole: with them")
    parser.add_argument("--schedule", default="128:900,224:100", help="sides of the pictures and how many steps with each")
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--gentle", type=float, default=1.0, help="how strong the camera's faults are at first; they are whole after seven tenths")
    parser.add_argument("--most", type=float, default=1.0, help="how strong they are at most")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--start-from", type=pathlib.Path, help="a checkpoint whose weights to begin with")
    parser.add_argument("--checkpoint", type=pathlib.Path, required=True)
    parser.add_argument("--log", type=pathlib.Path, required=True)
    train(parser.parse_args(argv))


if __name__ == "__main__":
    main()
