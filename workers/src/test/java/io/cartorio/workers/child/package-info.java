/** Tests of the supervised child process. */
@NullMarked
package io.cartorio.workers.child;

import org.jspecify.annotations.NullMarked;
