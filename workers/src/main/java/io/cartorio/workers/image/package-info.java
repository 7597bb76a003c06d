/** Decoded pictures as the handlers pass them on: pixels and nothing else. */
@NullMarked
package io.cartorio.workers.image;

import org.jspecify.annotations.NullMarked;
