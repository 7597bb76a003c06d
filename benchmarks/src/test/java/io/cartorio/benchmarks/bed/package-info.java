@NullMarked
package io.cartorio.benchmarks.bed;

import org.jspecify.annotations.NullMarked;
