package io.cartorio.workers.extraction;

import io.cartorio.schemas.document.DocumentType;
import io.cartorio.schemas.document.Side;
import io.cartorio.schemas.result.Backend;
import java.time.LocalDate;
import java.util.Set;

/**
 * What is looked for.
 *
 * @param documentType the type or class as the answer names it
 * @param sides which sides the images show
 * @param today nobody was born after it
 */
public record Query(
    DocumentType type, String documentType, Set<Side> sides, Backend backend, LocalDate today) {
  public Query {
    sides = Set.copyOf(sides);
  }
}
