/**
 * What the platform itself costs: the time around the work, and how many small jobs it sustains.
 */
@NullMarked
package io.cartorio.benchmarks.overhead;

import org.jspecify.annotations.NullMarked;
