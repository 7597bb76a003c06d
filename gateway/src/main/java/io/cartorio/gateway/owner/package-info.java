/** Whom a request speaks for, and whose jobs it therefore sees. */
@NullMarked
package io.cartorio.gateway.owner;

import org.jspecify.annotations.NullMarked;
