/** A new job: its bytes stored, its grant signed, its submit on the log. */
@NullMarked
package io.cartorio.gateway.submit;

import org.jspecify.annotations.NullMarked;
