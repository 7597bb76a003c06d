/** One handler for each kind of work. */
@NullMarked
package io.cartorio.workers.handlers;

import org.jspecify.annotations.NullMarked;
