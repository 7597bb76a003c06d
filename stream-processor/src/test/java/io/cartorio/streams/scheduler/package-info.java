/** Tests of the scheduler, against workers in virtual time. */
@NullMarked
package io.cartorio.streams.scheduler;

import org.jspecify.annotations.NullMarked;
