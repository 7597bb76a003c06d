/**
 * Calls to addresses that others name: which may be called is decided when the socket is dialled,
 * and everything that comes back is bounded.
 */
@NullMarked
package io.cartorio.platform.outbound;

import org.jspecify.annotations.NullMarked;
