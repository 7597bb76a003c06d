/** Tests of the table of failures. */
@NullMarked
package io.cartorio.schemas.failure;

import org.jspecify.annotations.NullMarked;
