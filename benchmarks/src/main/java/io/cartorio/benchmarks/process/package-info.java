/**
 * Whether documents are told from one another and from anything else, read rightly, and in what
 * time.
 */
@NullMarked
package io.cartorio.benchmarks.process;

import org.jspecify.annotations.NullMarked;
