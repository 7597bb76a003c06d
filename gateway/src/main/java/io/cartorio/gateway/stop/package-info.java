/** A job's owner stops it, or has it erased. */
@NullMarked
package io.cartorio.gateway.stop;

import org.jspecify.annotations.NullMarked;
