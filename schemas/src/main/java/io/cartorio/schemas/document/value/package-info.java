/** What stands in a field of an identity document, as values that cannot be wrong in form. */
@NullMarked
package io.cartorio.schemas.document.value;

import org.jspecify.annotations.NullMarked;
