#!/usr/bin/env python3
"""Writes the trained weights as the ONNX file that is served, weights in half the bits. See README.md."""

import argparse
import hashlib
import pathlib

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper

from network import Classifier, network

SIDE, OPSET = 224, 17


def halved(model, least=1024):
    """Weights as 16-bit floats, made 32-bit again when a session starts: half the file, and the same work for each picture."""
    kept, casts = [], []
    for tensor in model.graph.initializer:
        if tensor.data_type == onnx.TensorProto.FLOAT and int(np.prod(tensor.dims)) >= least:
            values = numpy_helper.to_array(tensor).astype(np.float16)
            kept.append(numpy_helper.from_array(values, tensor.name + "_half"))
            casts.append(helper.make_node("Cast", [tensor.name + "_half"], [tensor.name], f"widen_{tensor.name}", to=onnx.TensorProto.FLOAT))
        else:
            kept.append(tensor)
    nodes = [*casts, *model.graph.node]
    del model.graph.initializer[:], model.graph.node[:]
    model.graph.initializer.extend(kept)
    model.graph.node.extend(nodes)
    return model


def export(checkpoint, temperature, side, out):
    net = network()
    net.load_state_dict(torch.load(checkpoint, weights_only=True)["mean"])
    whole = Classifier(net, temperature, side).eval()
    example = torch.zeros(2, SIDE, SIDE, 3, dtype=torch.uint8)
    new = out.with_suffix(".new")
    torch.onnx.export(whole, (example,), str(new), input_names=["IMAGE"], output_names=["PROBABILITIES"], opset_version=OPSET,
                      dynamic_axes={"IMAGE": {0: "N"}, "PROBABILITIES": {0: "N"}}, dynamo=False)
    model = halved(onnx.load(str(new)))
    model.producer_name, model.producer_version, model.doc_string = "cartorio", "1", ""
    onnx.checker.check_model(model)
    onnx.save(model, str(new))
    new.replace(out)
    return hashlib.sha256(out.read_bytes()).hexdigest()


def main(argv=None):
    parser = argparse.ArgumentParser(prog="export", description=__doc__)
    parser.add_argument("--checkpoint", type=pathlib.Path, required=True)
    parser.add_argument("--temperature", type=float, required=True)
    parser.add_argument("--side", type=int, default=SIDE, help="the side at which the network looks at the pictures")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    args = parser.parse_args(argv)
    print(export(args.checkpoint, args.temperature, args.side, args.out), args.out.name)


if __name__ == "__main__":
    main()
