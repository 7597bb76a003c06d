/** How figures are printed and kept. */
@NullMarked
package io.cartorio.benchmarks.report;

import org.jspecify.annotations.NullMarked;
