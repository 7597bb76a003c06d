/**
 * The one-machine runner: a broker, a Redis, every service and the workers, started and stopped as
 * one.
 */
@NullMarked
package io.cartorio.standalone;

import org.jspecify.annotations.NullMarked;
