/**
 * Looks for bytes that no job remembers, such as those of an upload whose gateway died, and asks
 * the log about them.
 */
@NullMarked
package io.cartorio.delivery.sweep;

import org.jspecify.annotations.NullMarked;
