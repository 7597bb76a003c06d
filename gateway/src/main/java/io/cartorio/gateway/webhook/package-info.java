/** Where results are to be sent, and what became of that. */
@NullMarked
package io.cartorio.gateway.webhook;

import org.jspecify.annotations.NullMarked;
