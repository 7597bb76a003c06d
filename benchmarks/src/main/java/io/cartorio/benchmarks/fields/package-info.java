/** How many fields of invented documents are read rightly, and how long it takes. */
@NullMarked
package io.cartorio.benchmarks.fields;

import org.jspecify.annotations.NullMarked;
