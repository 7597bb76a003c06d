/** Watches that the workers have a slot for every partition that may send them a task at once. */
@NullMarked
package io.cartorio.streams.capacity;

import org.jspecify.annotations.NullMarked;
