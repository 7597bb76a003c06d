/** Photos drawn on and looked at again, pixel by pixel. */
@NullMarked
package io.cartorio.workers.annotate;

import org.jspecify.annotations.NullMarked;
