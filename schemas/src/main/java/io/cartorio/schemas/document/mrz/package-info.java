/** The machine-readable zone of cards: three lines of thirty characters, read and checked. */
@NullMarked
package io.cartorio.schemas.document.mrz;

import org.jspecify.annotations.NullMarked;
