/** The answer to a request that waits for its job. */
@NullMarked
package io.cartorio.gateway.answer;

import org.jspecify.annotations.NullMarked;
