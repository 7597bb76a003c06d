/** Draws on a photo what was read from it, for people to look at. */
@NullMarked
package io.cartorio.workers.annotate;

import org.jspecify.annotations.NullMarked;
