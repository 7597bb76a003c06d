/** Tests of how the topology is run. */
@NullMarked
package io.cartorio.streams.runtime;

import org.jspecify.annotations.NullMarked;
