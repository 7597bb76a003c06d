/** What is written on an invented document, as its generator tells it. */
@NullMarked
package io.cartorio.benchmarks.fields.truth;

import org.jspecify.annotations.NullMarked;
