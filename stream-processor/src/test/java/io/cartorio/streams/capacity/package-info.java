/** Tests of the watch over the workers' slots. */
@NullMarked
package io.cartorio.streams.capacity;

import org.jspecify.annotations.NullMarked;
