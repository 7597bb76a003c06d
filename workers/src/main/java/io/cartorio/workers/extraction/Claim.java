package io.cartorio.workers.extraction;

import java.util.List;

/**
 * Fields that one label would fill, with the words they would take from others.
 *
 * @param fields the fields it is about, found or not
 * @param findings empty where what stands there cannot be right
 * @param score how likely all of it is, 0..1; comparable within a sheet
 */
record Claim(List<String> fields, List<Finding> findings, List<Span> spans, double score) {
  Claim {
    fields = List.copyOf(fields);
    findings = List.copyOf(findings);
    spans = List.copyOf(spans);
  }
}
