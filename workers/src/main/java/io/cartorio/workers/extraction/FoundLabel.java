package io.cartorio.workers.extraction;

/**
 * A label on a sheet.
 *
 * @param quality how sure it is that it is this label, 0..1
 */
record FoundLabel(Target target, Span span, double quality) {}
