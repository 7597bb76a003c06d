"""Run from the folder above: ../../../.cartorio/documents-venv/bin/python -m unittest discover -t . -s tests

What needs PyTorch or ONNX Runtime is left out where they are not installed.
"""
