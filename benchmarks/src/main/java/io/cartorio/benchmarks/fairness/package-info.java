/** What one owner's backlog costs another. */
@NullMarked
package io.cartorio.benchmarks.fairness;

import org.jspecify.annotations.NullMarked;
