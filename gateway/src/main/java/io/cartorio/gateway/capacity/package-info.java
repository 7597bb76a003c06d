/** What the lanes and workers say of themselves, and when a lane is too full for more. */
@NullMarked
package io.cartorio.gateway.capacity;

import org.jspecify.annotations.NullMarked;
