/** The HTTP side of the platform: what clients talk to, and nothing else does. */
@NullMarked
package io.cartorio.gateway;

import org.jspecify.annotations.NullMarked;
