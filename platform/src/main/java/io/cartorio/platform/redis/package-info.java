/** How services reach Redis, which may be away at any time and may have forgotten everything. */
@NullMarked
package io.cartorio.platform.redis;

import org.jspecify.annotations.NullMarked;
