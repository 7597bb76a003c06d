/** Reads the machine-readable codes on a picture, within bounds of time and size. */
@NullMarked
package io.cartorio.workers.codes;

import org.jspecify.annotations.NullMarked;
