/** Tests of what a client may ask for. */
@NullMarked
package io.cartorio.schemas.operation;

import org.jspecify.annotations.NullMarked;
