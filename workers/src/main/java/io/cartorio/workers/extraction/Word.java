package io.cartorio.workers.extraction;

import io.cartorio.schemas.result.Box;

/**
 * A word of a line.
 *
 * @param confidence 0..1
 * @param box in the upright image
 * @param left in the sheet's own coordinates, like the other three sides
 */
record Word(
    String text,
    double confidence,
    Box box,
    double left,
    double right,
    double top,
    double bottom) {}
