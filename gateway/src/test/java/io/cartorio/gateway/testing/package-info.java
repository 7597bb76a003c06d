/** The gateway on a free port, over ports held in memory. */
@NullMarked
package io.cartorio.gateway.testing;

import org.jspecify.annotations.NullMarked;
