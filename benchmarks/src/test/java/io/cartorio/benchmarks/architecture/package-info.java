/** What measurements may use. */
@NullMarked
package io.cartorio.benchmarks.architecture;

import org.jspecify.annotations.NullMarked;
