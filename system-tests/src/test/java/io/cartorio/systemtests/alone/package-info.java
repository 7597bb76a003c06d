/** One service as a process of its own, where what it needs is not there. */
@NullMarked
package io.cartorio.systemtests.alone;

import org.jspecify.annotations.NullMarked;
