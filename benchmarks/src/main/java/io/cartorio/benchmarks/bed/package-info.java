/** What is measured: a system on temporary data, and the pictures it is given. */
@NullMarked
package io.cartorio.benchmarks.bed;

import org.jspecify.annotations.NullMarked;
