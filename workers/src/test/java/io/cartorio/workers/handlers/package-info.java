/** Tests of the handlers. */
@NullMarked
package io.cartorio.workers.handlers;

import org.jspecify.annotations.NullMarked;
