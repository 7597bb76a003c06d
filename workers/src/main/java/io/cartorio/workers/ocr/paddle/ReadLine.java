package io.cartorio.workers.ocr.paddle;

/** A box and what it says; the box's direction is the one it was read in. */
record ReadLine(TextBox box, DecodedLine text) {}
