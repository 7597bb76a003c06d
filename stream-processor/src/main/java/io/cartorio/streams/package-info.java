/** The stream-processor: the one writer of jobs, a pure decider with a topology around it. */
@NullMarked
package io.cartorio.streams;

import org.jspecify.annotations.NullMarked;
