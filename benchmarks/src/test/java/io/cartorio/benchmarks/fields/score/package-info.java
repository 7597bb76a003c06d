/** Tests of the package of the same name. */
@NullMarked
package io.cartorio.benchmarks.fields.score;

import org.jspecify.annotations.NullMarked;
