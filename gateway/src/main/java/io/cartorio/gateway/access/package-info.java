/** The door: who comes in, and what they may do there. */
@NullMarked
package io.cartorio.gateway.access;

import org.jspecify.annotations.NullMarked;
