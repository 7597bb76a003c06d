/** How often a key and an address may ask, the same for all gateways together. */
@NullMarked
package io.cartorio.gateway.limit;

import org.jspecify.annotations.NullMarked;
