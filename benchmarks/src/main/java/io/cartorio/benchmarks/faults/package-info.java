/** What clients notice when something that the platform depends on is away for a while. */
@NullMarked
package io.cartorio.benchmarks.faults;

import org.jspecify.annotations.NullMarked;
