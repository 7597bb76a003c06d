/** Claim checks: where a document's bytes are, what they hash to, and who may submit them. */
@NullMarked
package io.cartorio.schemas.content;

import org.jspecify.annotations.NullMarked;
