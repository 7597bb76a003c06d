"""RapidOCR as a filter: takes a file name a line, answers with a JSON object a line. Argument: threads."""

import json
import sys

from rapidocr import RapidOCR


def main():
    engine = RapidOCR(
        params={
            "Global.log_level": "critical",
            "EngineConfig.onnxruntime.intra_op_num_threads": int(sys.argv[1]),
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )
    print("ready", flush=True)
    for line in sys.stdin:
        file = line.rstrip("\n")
        read = engine(file)
        print(json.dumps({"file": file, "text": "\n".join(read.txts or ())}), flush=True)


if __name__ == "__main__":
    main()
