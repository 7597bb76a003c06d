/** A client of the service: what it asks, and what it is answered. */
@NullMarked
package io.cartorio.systemtests.client;

import org.jspecify.annotations.NullMarked;
