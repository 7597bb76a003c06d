import hashlib
import importlib.util
import pathlib
import re
import unittest

import numpy as np

import render
from classes import CLASSES, HERE

MODEL = HERE.parents[1] / "document_classifier"
RUNS = importlib.util.find_spec("onnxruntime") is not None


class ServedModelTest(unittest.TestCase):
    def test_the_file_is_the_one_whose_hash_is_kept(self):
        digest, name = (MODEL / "SHA256SUMS").read_text().split()
        self.assertEqual(digest, hashlib.sha256((MODEL / name).read_bytes()).hexdigest())

    def test_the_configuration_names_the_tensors_of_the_contract(self):
        text = (MODEL / "config.pbtxt").read_text()
        for row in (r'"IMAGE"\s+data_type: TYPE_UINT8\s+dims: \[ 224, 224, 3 \]', rf'"PROBABILITIES"\s+data_type: TYPE_FP32\s+dims: \[ {len(CLASSES)} \]', "max_batch_size: 16"):
            self.assertRegex(text, row)
        for stalls in ("priority_levels", "max_queue_size", "default_timeout"):  # an idle instance waits half a second with these
            self.assertIsNone(re.search(stalls, text))

    @unittest.skipUnless(RUNS, "ONNX Runtime is not installed")
    def test_pictures_get_twelve_probabilities_each_alone_as_in_a_batch(self):
        import onnxruntime

        session = onnxruntime.InferenceSession(str(MODEL / "1" / "model.onnx"), providers=["CPUExecutionProvider"])
        told = [(t.name, t.type, t.shape[1:]) for t in (*session.get_inputs(), *session.get_outputs())]
        self.assertEqual([("IMAGE", "tensor(uint8)", [224, 224, 3]), ("PROBABILITIES", "tensor(float)", [12])], told)
        samples = HERE.parents[2] / "samples"
        squares = [np.asarray(render.letterbox(render.Image.open(samples / f"{name}.jpg").convert("RGB"))) for name in ("rg_frente", "cin_verso", "cnh_frente")]
        squares += [np.full((224, 224, 3), 114, np.uint8), np.random.default_rng(1).integers(0, 256, (224, 224, 3), np.uint8)]
        together = session.run(None, {"IMAGE": np.stack(squares)})[0]
        alone = np.concatenate([session.run(None, {"IMAGE": square[None]})[0] for square in squares])
        np.testing.assert_allclose(together, alone, atol=1e-4)
        self.assertTrue((together >= 0).all() and (together.sum(1) <= 1 + 1e-5).all())
        self.assertTrue((together[3:].max(1) < 0.5).all())


if __name__ == "__main__":
    unittest.main()
