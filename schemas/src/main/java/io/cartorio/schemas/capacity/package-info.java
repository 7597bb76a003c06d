/** How full each lane is, once a second. */
@NullMarked
package io.cartorio.schemas.capacity;

import org.jspecify.annotations.NullMarked;
