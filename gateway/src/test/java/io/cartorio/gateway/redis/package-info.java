/** What the gateway keeps in Redis, tried on a real one. */
@NullMarked
package io.cartorio.gateway.redis;

import org.jspecify.annotations.NullMarked;
