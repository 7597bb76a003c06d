/** Tests of the stream-processor as a process. */
@NullMarked
package io.cartorio.streams;

import org.jspecify.annotations.NullMarked;
