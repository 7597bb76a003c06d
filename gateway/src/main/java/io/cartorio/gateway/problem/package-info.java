/** Everything that can go wrong, as problem details (RFC 9457) in the client's language. */
@NullMarked
package io.cartorio.gateway.problem;

import org.jspecify.annotations.NullMarked;
