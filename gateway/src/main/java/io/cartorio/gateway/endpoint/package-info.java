/** The addresses that requests name for their results. */
@NullMarked
package io.cartorio.gateway.endpoint;

import org.jspecify.annotations.NullMarked;
