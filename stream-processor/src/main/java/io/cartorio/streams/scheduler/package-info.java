/**
 * Who goes next: ready tasks wait by lane and owner and go out fairly, as many as the lane's
 * workers take. Pure: time comes in as an argument, and nothing is random.
 */
@NullMarked
package io.cartorio.streams.scheduler;

import org.jspecify.annotations.NullMarked;
