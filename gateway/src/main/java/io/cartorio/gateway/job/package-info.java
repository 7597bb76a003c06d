/** Jobs as their owner sees them: one, many, their events, their end. */
@NullMarked
package io.cartorio.gateway.job;

import org.jspecify.annotations.NullMarked;
