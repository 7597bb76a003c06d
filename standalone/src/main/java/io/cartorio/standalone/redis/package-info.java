/** A real Redis as a child process: found, started, watched, adopted after a crash, and stopped. */
@NullMarked
package io.cartorio.standalone.redis;

import org.jspecify.annotations.NullMarked;
