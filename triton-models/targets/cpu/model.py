"""Runs a folder's model.onnx where Triton has only its Python backend. Names and shapes come from the model's config.pbtxt.

Requests that Triton merged and whose tensors have one shape are one call of ONNX Runtime.
"""

import json
import os

import numpy as np
import onnxruntime
import triton_python_backend_utils as pb_utils


class TritonPythonModel:
    def initialize(self, args):
        if not np.__version__.startswith("1."):
            raise RuntimeError(f"numpy {np.__version__} gives this stub zeros instead of what was sent; install numpy < 2")
        config = json.loads(args["model_config"])
        self.inputs = [row["name"] for row in config["input"]]
        self.outputs = [row["name"] for row in config["output"]]
        options = onnxruntime.SessionOptions()
        threads = config.get("parameters", {}).get("intra_op_threads", {}).get("string_value")
        options.intra_op_num_threads = int(threads) if threads else max(1, os.cpu_count() or 1)
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # an idle model leaves the cores to others
        path = os.path.join(args["model_repository"], args["model_version"], "model.onnx")
        self.session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])

    def execute(self, requests):
        answers, alike = [None] * len(requests), {}
        for at, request in enumerate(requests):
            tensors = [pb_utils.get_input_tensor_by_name(request, name).as_numpy() for name in self.inputs]
            alike.setdefault(tuple(t.shape[1:] for t in tensors), []).append((at, tensors))
        for rows in alike.values():
            for at, answer in self._run(rows):
                answers[at] = answer
        return answers

    def _run(self, rows):
        try:
            feed = {name: np.concatenate([tensors[i] for _, tensors in rows]) for i, name in enumerate(self.inputs)}
            results = self.session.run(self.outputs, feed)
        except Exception as failure:  # one bad request must not take the stub down with it
            return [(at, pb_utils.InferenceResponse(error=pb_utils.TritonError(str(failure)[:400]))) for at, _ in rows]
        told, start = [], 0
        for at, tensors in rows:
            end = start + len(tensors[0])
            told.append((at, pb_utils.InferenceResponse([pb_utils.Tensor(name, np.ascontiguousarray(result[start:end])) for name, result in zip(self.outputs, results)])))
            start = end
        return told
