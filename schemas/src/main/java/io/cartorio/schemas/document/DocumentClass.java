package io.cartorio.schemas.document;

import java.util.Set;

/**
 * What a picture of a document may show, such as {@code rg_aberto}.
 *
 * @param sides the sides one sees on it
 * @param digital whether it is the screen of a phone, or what was exported from it
 */
public record DocumentClass(String name, Set<Side> sides, boolean digital) {
  public DocumentClass {
    sides = Set.copyOf(sides);
    if (sides.isEmpty()) {
      throw new IllegalArgumentException("sides: the class '" + name + "' shows none");
    }
  }
}
