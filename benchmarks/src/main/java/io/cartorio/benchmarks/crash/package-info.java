/** What a kill costs: nothing that was accepted, and a few seconds. */
@NullMarked
package io.cartorio.benchmarks.crash;

import org.jspecify.annotations.NullMarked;
