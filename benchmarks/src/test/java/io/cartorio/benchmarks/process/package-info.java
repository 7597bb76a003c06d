@NullMarked
package io.cartorio.benchmarks.process;

import org.jspecify.annotations.NullMarked;
