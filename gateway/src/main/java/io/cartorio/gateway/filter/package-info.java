/** Around every request: a line in the log, and a body that is dealt with when it is refused. */
@NullMarked
package io.cartorio.gateway.filter;

import org.jspecify.annotations.NullMarked;
