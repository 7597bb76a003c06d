/** The facts of a document's life, as they stand on the log for good. */
@NullMarked
package io.cartorio.schemas.event;

import org.jspecify.annotations.NullMarked;
