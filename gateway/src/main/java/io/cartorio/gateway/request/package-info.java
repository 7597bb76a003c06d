/**
 * What every request has: an id, a trace, a line in the log, and a body that is dealt with when it
 * is refused.
 */
@NullMarked
package io.cartorio.gateway.request;

import org.jspecify.annotations.NullMarked;
