/** Decodes images of any accepted format, bounded and in a child process, into upright sRGB. */
@NullMarked
package io.cartorio.workers.imaging;

import org.jspecify.annotations.NullMarked;
