/** How soon a stream-processor with many live jobs decides again after its end. */
@NullMarked
package io.cartorio.benchmarks.restore;

import org.jspecify.annotations.NullMarked;
