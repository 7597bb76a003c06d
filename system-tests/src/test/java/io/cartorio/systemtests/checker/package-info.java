/** The checker's own tests: a good recording is clean, and each planted fault is named. */
@NullMarked
package io.cartorio.systemtests.checker;

import org.jspecify.annotations.NullMarked;
