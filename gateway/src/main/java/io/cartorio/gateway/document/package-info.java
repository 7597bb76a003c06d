/** Documents as clients see them: what was read of one, and which types there are. */
@NullMarked
package io.cartorio.gateway.document;

import org.jspecify.annotations.NullMarked;
