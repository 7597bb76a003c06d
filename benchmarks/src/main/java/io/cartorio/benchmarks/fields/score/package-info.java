/** Answers held against the truth, and the figures that come of it. */
@NullMarked
package io.cartorio.benchmarks.fields.score;

import org.jspecify.annotations.NullMarked;
