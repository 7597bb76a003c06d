"""Run from the folder above: ../../.cartorio/documents-venv/bin/python -m unittest discover -t . -s tests"""
