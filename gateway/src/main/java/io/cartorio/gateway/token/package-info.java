/** Tokens: those given here for an API key, and those of another issuer. */
@NullMarked
package io.cartorio.gateway.token;

import org.jspecify.annotations.NullMarked;
