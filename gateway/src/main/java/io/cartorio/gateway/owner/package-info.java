/** Whose request it is. */
@NullMarked
package io.cartorio.gateway.owner;

import org.jspecify.annotations.NullMarked;
