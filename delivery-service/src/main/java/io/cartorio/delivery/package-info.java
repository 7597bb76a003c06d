/** Tells clients what the log says: projections into Redis, and notices to gateways that wait. */
@NullMarked
package io.cartorio.delivery;

import org.jspecify.annotations.NullMarked;
