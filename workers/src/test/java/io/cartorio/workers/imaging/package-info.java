/** Tests of decoding with generated files of every format. */
@NullMarked
package io.cartorio.workers.imaging;

import org.jspecify.annotations.NullMarked;
