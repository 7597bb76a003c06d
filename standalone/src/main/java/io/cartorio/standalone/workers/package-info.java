/** The workers' own process, so that a native decoder that crashes takes nothing else with it. */
@NullMarked
package io.cartorio.standalone.workers;

import org.jspecify.annotations.NullMarked;
