/** Tests of the package of the same name. */
@NullMarked
package io.cartorio.benchmarks.fields.truth;

import org.jspecify.annotations.NullMarked;
